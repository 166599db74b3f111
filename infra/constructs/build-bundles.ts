/** Builds the bundles of all functions into the folder that is named: for a process that cannot wait for its own work. */
import { buildInto } from './bundles.ts'

await buildInto(process.argv[2] ?? '')
