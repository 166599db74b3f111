import { definePermissions, MEMBERS, type PermissionRow } from '../access/permissions.ts'

/** Whoever has a task may act on it, whatever their role: whose it is, the rules know. */
const BY_WHOEVER_HAS_IT = {
  scope: 'exchange',
  relation: 'OWN',
  roles: MEMBERS,
} as const satisfies PermissionRow
/** 收发: the office keeps what arrives. */
const BY_THE_OFFICE = {
  scope: 'exchange',
  relation: 'OWN',
  roles: ['CLERK'],
  delegable: true,
} as const satisfies PermissionRow

/** Who may do what with matters. */
export const permissions = definePermissions({
  readMatters: BY_WHOEVER_HAS_IT,
  openMatter: BY_THE_OFFICE,
  completeTask: { ...BY_WHOEVER_HAS_IT, inBulk: 'completeTasks' },
  passOnTask: { ...BY_WHOEVER_HAS_IT, inBulk: 'passOnTasks' },
  delegateTask: BY_WHOEVER_HAS_IT,
  addTasksBefore: BY_WHOEVER_HAS_IT,
  addTasksAfter: BY_WHOEVER_HAS_IT,
  addTasksBeside: BY_WHOEVER_HAS_IT,
  takeOutTask: BY_WHOEVER_HAS_IT,
  askForOpinion: BY_WHOEVER_HAS_IT,
  splitTask: BY_WHOEVER_HAS_IT,
  sendTaskBack: BY_WHOEVER_HAS_IT,
  noteTaskProgress: BY_WHOEVER_HAS_IT,
  askForExtension: BY_WHOEVER_HAS_IT,
  answerExtension: BY_WHOEVER_HAS_IT,
  takeTaskBack: BY_WHOEVER_HAS_IT,
  urgeTasks: BY_WHOEVER_HAS_IT,
  chooseWay: { scope: 'exchange', relation: 'OWN', roles: ['CLERK', 'ADMINISTRATOR'] },
  // Whoever has a task of the matter may circulate it; of the rest only the reader may say that they have read it.
  addReaders: BY_WHOEVER_HAS_IT,
  recallReaders: BY_WHOEVER_HAS_IT,
  informMembers: BY_WHOEVER_HAS_IT,
  markRead: { ...BY_WHOEVER_HAS_IT, inBulk: 'markSeveralRead' },
  endMatter: BY_THE_OFFICE,
  reopenMatter: BY_THE_OFFICE,
  followReplacement: BY_THE_OFFICE,
})
