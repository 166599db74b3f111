import { field, taken } from './field.ts'

/** 电报等级, by which a document goes as a telegram. Stored and bound where it is given, so that others keep their digests. */
export const TELEGRAM_FIELDS = {
  telegramUrgency: field('telegramUrgency', 'telegramUrgency', {
    isStoredIfGiven: true,
    resolve: taken,
    bound: telegramUrgency => (telegramUrgency === undefined ? {} : { telegramUrgency }),
  }),
} as const
