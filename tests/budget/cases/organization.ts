import { aMember } from '../../kit/government.ts'
import { organized, type SeenThing } from '../../kit/organizations.ts'
import { by, type Cases, input, type Scenario } from '../scenario.ts'

/** Units, posts, holders and absences of an agency that has two units and two posts. */
export const organizationCases = ({ stack, tree: { jiyuan } }: Scenario): Cases => {
  let made = 0
  const aUnit = (parent?: SeenThing) =>
    organized(jiyuan, 'CreateUnit', { name: `科${++made}`, parentId: parent?.id })
  const aPost = async (unit?: SeenThing) =>
    organized(jiyuan, 'CreatePost', { name: `岗${++made}`, unitId: (unit ?? (await aUnit())).id })
  const person = () => aMember(stack, jiyuan, '文书', 'CLERK')
  const onUnit = async (more: object = {}) => {
    const unit = await aUnit()
    return input({ unitId: unit.id, expectedVersion: 1, ...more })
  }
  const onPost = async (more: object = {}) => {
    const post = await aPost()
    return input({ postId: post.id, expectedVersion: 1, ...more })
  }
  const aHeldPost = async () => {
    const [post, member] = [await aPost(), await person()]
    const appointment = { postId: post.id, expectedVersion: 1, memberId: member.id }
    return { post: await organized(jiyuan, 'AppointToPost', appointment), member }
  }
  const anAbsence = async () => {
    const [member, deputy] = [await person(), await person()]
    return { memberId: member.id, deputyId: deputy.id, until: '2031-03-20T00:00:00.000Z' }
  }
  const administrator = (variables: () => Promise<object> | object) => by(jiyuan, 'ADMINISTRATOR', variables)
  return {
    CreateUnit: administrator(() => input({ name: '办公室' })),
    CreatePost: administrator(async () => input({ name: '主任', unitId: (await aUnit()).id, isHead: true })),
    RenameUnit: administrator(() => onUnit({ name: `更名${++made}` })),
    MoveUnit: administrator(async () => onUnit({ parentId: (await aUnit()).id })),
    DissolveUnit: administrator(() => onUnit({ reason: '机构改革' })),
    RenamePost: administrator(() => onPost({ name: `更名${++made}` })),
    MovePost: administrator(async () => onPost({ unitId: (await aUnit()).id })),
    AbolishPost: administrator(() => onPost({ reason: '机构改革' })),
    AppointToPost: administrator(async () => onPost({ memberId: (await person()).id })),
    RelieveFromPost: administrator(async () => {
      const { post, member } = await aHeldPost()
      const next = await person()
      const whom = { memberId: member.id, successorMemberId: next.id }
      return input({ postId: post.id, expectedVersion: post.version, ...whom })
    }),
    AnnounceAbsence: administrator(async () => input(await anAbsence())),
    EndAbsence: administrator(async () => {
      const absence = await organized(jiyuan, 'AnnounceAbsence', await anAbsence())
      return input({ absenceId: absence.id, expectedVersion: absence.version })
    }),
    ImportOrganization: administrator(() =>
      input({ csv: '内设机构,岗位,姓名,角色\n督查室,督查岗,督查员,文书\n督查室,信访岗,信访员,文书' }),
    ),
    Units: by(jiyuan, 'CLERK'),
    Unit: by(jiyuan, 'CLERK', async () => ({ id: (await aUnit()).id })),
    Posts: by(jiyuan, 'CLERK', async () => ({ unitId: (await aUnit()).id })),
    Post: by(jiyuan, 'CLERK', async () => ({ id: (await aPost()).id })),
    Absences: by(jiyuan, 'CLERK'),
    MembersWithPosts: by(jiyuan, 'CLERK'),
  }
}
