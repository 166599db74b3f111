import { ok, type Result } from '../../../kernel/result.ts'
import { REVIEW_FLAGS, type ReviewFlag } from '../../model/index.ts'
import { field, type Given } from './field.ts'

/** Each flag once, in the order of the table; a draft without flags stores none. */
function flagsIn(_: unknown, flags: Given<'reviewFlags'>): Result<ReviewFlag[] | undefined> {
  const set = REVIEW_FLAGS.filter(flag => flags.includes(flag))
  return ok(set.length === 0 ? undefined : set)
}

/** Fields that only the review uses: no recipient gets them. Stored where they are given, as the printed ones are. */
export const REVIEW_FIELDS = {
  reviewFlags: field('reviewFlags', 'reviewFlags', { isStoredIfGiven: true, resolve: flagsIn, bound: null }),
} as const
