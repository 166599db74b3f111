import type { Staff } from './busy-documents.ts'
import { clockTime, DAY } from './clock.ts'
import type { TestAgency } from './government.ts'
import { organized, type SeenThing } from './organizations.ts'

/** What Zhengzhou is organized in. */
export interface Organization {
  /** The office, which has a unit below it. */
  readonly office: SeenThing
  /** The post at its head. */
  readonly headPost: SeenThing
}

/** A unit within another, a post that somebody holds, and that they are away: a colleague acts for them. */
export async function organizeOffice(
  zhengzhou: TestAgency,
  { head, colleague }: Staff,
): Promise<Organization> {
  const office = await organized(zhengzhou, 'CreateUnit', { name: '办公室' })
  await organized(zhengzhou, 'CreateUnit', { name: '秘书科', parentId: office.id })
  const post = await organized(zhengzhou, 'CreatePost', { unitId: office.id, name: '主任', isHead: true })
  const appointed = { postId: post.id, expectedVersion: post.version, memberId: head.id }
  const headPost = await organized(zhengzhou, 'AppointToPost', appointed)
  await organized(zhengzhou, 'AnnounceAbsence', {
    ...{ memberId: head.id, deputyId: colleague.id, reason: '出差' },
    until: new Date(clockTime() + 10 * DAY).toISOString(),
  })
  return { office, headPost }
}
