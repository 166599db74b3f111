import { merged } from '../../../functions/handlers/areas.ts'

/** The texts of all areas, which functions load when one is asked for. */
export const texts = await merged.messages()
