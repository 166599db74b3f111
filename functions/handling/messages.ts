import type { Messages } from '../access/messages.ts'

/** Texts of handling. */
export const messages = {
  problems: {
    TASK_OF_ANOTHER: {
      'zh-CN': '这项办理交给了“{given}”，目前可由{allowed}办理。',
      en: 'The task is addressed to “{given}”; who can act on it now: {allowed}.',
    },
    NOT_ADDRESSABLE: {
      'zh-CN': '没有编号为“{given}”的{kind}，或者已撤销、已离任、不在本机关，不能交办。',
      en: 'There is no {kind} with the id “{given}” in this agency, or not any more: nothing can be addressed to it.',
    },
    ADDRESSED_TWICE: {
      'zh-CN': '“{given}”在这一环节已有未办结的事项。',
      en: '“{given}” has a task in this step already that is not done.',
    },
    NAMED_TWICE: {
      'zh-CN': '“{given}”写了两次。',
      en: '“{given}” is named twice.',
    },
    ADDRESSEE_WITHOUT_ID: {
      'zh-CN': '交办给{given}，须写明是哪一个（id）。',
      en: 'Which {given} it is for is not said: give its id.',
    },
    ADDRESSEE_OF_OTHER_KIND: {
      'zh-CN': '“{id}”不是{given}，是{allowed}。',
      en: '“{id}” is no {given} but a {allowed}.',
    },
    SECOND_LEAD: {
      'zh-CN': '一个环节只有一个主办，主办是“{lead}”；其他人可以协办。',
      en: 'A step has one lead, which is “{lead}”; others can help.',
    },
    LEAD_MISSING: {
      'zh-CN': '有协办的环节须有一个主办；主办可以转办，不能减签。',
      en: 'A step with helpers has one lead. A lead can be passed on, not taken out.',
    },
    NO_ROLE_HERE: {
      'zh-CN': '这里不填主办、协办：转办不改变分工，委派、加签、征求意见、分件的承办人不参与环节分工。',
      en: 'No role is given here: passing on keeps it, and who is delegated to, asked, put before or behind, or has a part has none in the step.',
    },
    PASSED_IN_CIRCLE: {
      'zh-CN': '这项办理已经由“{given}”转出，不能再转回；可以转给其他人，或者驳回。',
      en: '“{given}” passed this task on before: it does not go in a circle. Pass it on to another, or send it back.',
    },
    PASSED_TO_ITSELF: {
      'zh-CN': '这项办理已经在“{given}”，不用转办。',
      en: '“{given}” has this task already.',
    },
    LEAD_WAITS: {
      'zh-CN': '主办须待协办办结：{allowed}尚未办结。',
      en: 'The lead ends this step when its helpers are done; not done: {allowed}.',
    },
    LAST_TASK: {
      'zh-CN': '这一环节没有别人办理，不能减签；可以转办。',
      en: 'Nobody else has done or does this step: it can be passed on, not removed.',
    },
    NOT_OF_THIS_TASK: {
      'zh-CN': '“{given}”不适用于这项办理，可以：{allowed}。',
      en: '“{given}” is not possible for this task; possible: {allowed}.',
    },
    NOT_TO_BE_REMOVED: {
      'zh-CN': '只有交办人、主办或者收发室可以减签，目前是：{allowed}。',
      en: 'Only who gave a task, the lead of its step, or the office can take it out; now: {allowed}.',
    },
    OWN_TASK_STAYS: {
      'zh-CN': '自己的办理不能由自己减签，可以转办；可以减签的有：{allowed}。',
      en: 'Nobody takes out their own task: pass it on. Who can take it out: {allowed}.',
    },
    NOTHING_TO_SEND_BACK_TO: {
      'zh-CN': '之前没有办过的环节，不能驳回。',
      en: 'No step was done before this one: there is nothing to send it back to.',
    },
    NOT_SENT_BACK_TO: {
      'zh-CN': '不能驳回到“{given}”，可以驳回到：{allowed}。',
      en: 'It cannot be sent back to “{given}”; it can be sent back to: {allowed}.',
    },
    NEXT_HAS_ACTED: {
      'zh-CN': '下一环节已经办理，不能拿回。',
      en: 'The next has acted already: it cannot be taken back.',
    },
    ACT_OF_ANOTHER: {
      'zh-CN': '只有办理人本人（{allowed}）可以拿回。',
      en: 'Only who did it can take it back: {allowed}.',
    },
    DUE_IN_PAST: {
      'zh-CN': '办理期限“{given}”早于{allowed}。',
      en: 'The deadline “{given}” is before {allowed}.',
    },
    DUE_TOO_LATE: {
      'zh-CN': '转办不延长期限：“{given}”晚于{allowed}，需要时申请延期。',
      en: 'Passing on gives no more time: “{given}” is after {allowed}. Ask for a later date instead.',
    },
    TOO_MANY_TASKS: {
      'zh-CN': '一件办件最多加 {limit} 项办理。',
      en: 'At most {limit} tasks can be added to a matter.',
    },
    TOO_MANY_UNFINISHED: {
      'zh-CN': '一件办件同时最多有 {limit} 项未办。',
      en: 'A matter has at most {limit} tasks at once that are not done.',
    },
    MATTER_SOURCE_GONE: {
      'zh-CN': '来文{given}，目前可以：{allowed}。',
      en: 'What the matter is about was withdrawn or corrected ({given}); possible now: {allowed}.',
    },
    MATTER_SOURCE_VOID: {
      'zh-CN': '来文已撤销或者已失效，不再催办；如不需要继续办理，可以：{allowed}，并说明来文已无效。',
      en: 'What the matter is about has no effect any more: nobody is urged because of it. If nothing is left to do: {allowed}, with the reason that it is void.',
    },
    MATTER_SOURCE_STANDS: {
      'zh-CN': '来文没有被更正替代。',
      en: 'What the matter is about was not replaced.',
    },
    REPLACEMENT_NOT_ACCEPTED: {
      'zh-CN': '更正件没有发给本机关，或者尚未接收。',
      en: 'The correction was not sent to this agency, or is not accepted yet.',
    },
    NO_SUCH_STEP: {
      'zh-CN': '没有可选的环节“{given}”，可以选：{allowed}。',
      en: 'There is no step “{given}” to choose; possible: {allowed}.',
    },
    STEP_NOT_OPTIONAL: {
      'zh-CN': '不能直接到环节“{given}”，之前有不能跳过的环节；可以选：{allowed}。',
      en: 'A step before “{given}” cannot be left out; possible: {allowed}.',
    },
    NO_STEP_FOLLOWS: {
      'zh-CN': '不能指定下一环节：这是最后环节，或者办完后直接回到驳回的环节。',
      en: 'There is no step to choose: this is the last one, or the matter goes straight back to where it was sent back.',
    },
    NEXT_NOT_TO_CHOOSE: {
      'zh-CN': '这项办理不决定下一环节，下一环节由本环节的办理人指定。',
      en: 'This task does not decide what follows: those who have the step itself do.',
    },
    RESULT_TOO_EARLY: {
      'zh-CN': '办理结果告知来文机关，随办件的最后一项办理（{allowed}）填写；现在可以填写意见。',
      en: 'The result is told to the sender, with the last task of the matter ({allowed}); give an opinion now.',
    },
    NO_DEADLINE_TO_EXTEND: {
      'zh-CN': '这项办理没有期限，不需要延期。',
      en: 'This task has no deadline to extend.',
    },
    EXTENSION_NOT_LATER: {
      'zh-CN': '申请的期限“{given}”不晚于现有期限，最早申请到{allowed}。',
      en: 'The date asked for (“{given}”) is not later than the deadline; the earliest is {allowed}.',
    },
    EXTENSION_NOT_ASKED: {
      'zh-CN': '没有待答复的延期申请。',
      en: 'No extension of this task waits for an answer.',
    },
    EXTENSION_ASKED_ALREADY: {
      'zh-CN': '已有待答复的延期申请。',
      en: 'An extension of this task waits for an answer already.',
    },
    NOT_TO_ANSWER_EXTENSION: {
      'zh-CN': '延期由交办人或者收发室答复，不能答复自己的申请；可以答复的有：{allowed}。',
      en: 'Who gave the task or the office answers, and nobody their own request; who can: {allowed}.',
    },
    URGED_ALREADY: {
      'zh-CN': '一小时内已经催办过“{given}”，{allowed}起可以再催。',
      en: 'You urged “{given}” within the hour; again from {allowed} on (Beijing time).',
    },
    NOT_TO_CIRCULATE: {
      'zh-CN': '只有收发室，或者正在办理这件办件的人，可以传阅、抄送。',
      en: 'Only the office, or who has a task of this matter to do, can circulate it.',
    },
    CIRCULATION_LIMIT: {
      'zh-CN': '传阅人数超过 {limit} 人。',
      en: 'These are more than {limit} readers.',
    },
    CIRCULATED_ALREADY: {
      'zh-CN': '“{given}”已在传阅名单上。',
      en: '“{given}” can read it, or has read it, already.',
    },
    READING_MODE_STANDS: {
      'zh-CN': '传阅方式已定为{allowed}，不能改为{given}。',
      en: 'It is circulated as {allowed} already; that cannot become {given}.',
    },
    READER_OF_ANOTHER: {
      'zh-CN': '只有“{given}”本人可以标明已阅。',
      en: 'Only “{given}” can say that they have read it.',
    },
    READING_WAITS: {
      'zh-CN': '依次传阅，现在传到“{given}”处。其因故不能阅的，由交其传阅的人或者收发人员撤回，即传下一位。',
      en: 'It is read in order and lies with “{given}”. If they cannot read it, whoever gave it to them or the office recalls it from them, and the next has it.',
    },
    NOT_TO_BE_RECALLED: {
      'zh-CN': '只有传阅发起人或者收发室可以撤回给“{given}”的传阅。',
      en: 'Only who gave it to “{given}” to read, or the office, can take it back.',
    },
    HANDLED_ALREADY: {
      'zh-CN': '来文已有办件“{given}”。',
      en: 'There is a matter of this delivery already: “{given}”.',
    },
  },
  words: {
    readMatters: { 'zh-CN': '查看办件', en: 'read matters' },
    openMatter: { 'zh-CN': '登记办件', en: 'begin a matter' },
    completeTask: { 'zh-CN': '办理', en: 'do a task' },
    passOnTask: { 'zh-CN': '转办', en: 'pass a task on' },
    delegateTask: { 'zh-CN': '委派', en: 'delegate a task' },
    addTasksBefore: { 'zh-CN': '前加签', en: 'put others before a task' },
    addTasksAfter: { 'zh-CN': '后加签', en: 'put others behind a task' },
    addTasksBeside: { 'zh-CN': '会签加人', en: 'let others share a step' },
    takeOutTask: { 'zh-CN': '减签', en: 'take a task out' },
    askForOpinion: { 'zh-CN': '征求意见', en: 'ask for an opinion' },
    splitTask: { 'zh-CN': '分件', en: 'split a task' },
    sendTaskBack: { 'zh-CN': '驳回', en: 'send back to a step' },
    noteTaskProgress: { 'zh-CN': '进展', en: 'note progress' },
    askForExtension: { 'zh-CN': '申请延期', en: 'ask for a later date' },
    answerExtension: { 'zh-CN': '答复延期', en: 'answer a request for a later date' },
    takeTaskBack: { 'zh-CN': '拿回', en: 'take an act back' },
    urgeTasks: { 'zh-CN': '催办', en: 'urge' },
    endMatter: { 'zh-CN': '撤销办件', en: 'end a matter' },
    reopenMatter: { 'zh-CN': '唤醒办件', en: 'reopen a matter' },
    followReplacement: { 'zh-CN': '按更正件办理', en: 'go on with the correction' },
    addReaders: { 'zh-CN': '传阅', en: 'give to read' },
    recallReaders: { 'zh-CN': '撤回传阅', en: 'take from readers again' },
    informMembers: { 'zh-CN': '抄送', en: 'inform' },
    markRead: { 'zh-CN': '已阅', en: 'mark as read' },
    'Reader.WAITING': { 'zh-CN': '待传', en: 'waiting for their turn' },
    'Reader.OPEN': { 'zh-CN': '待阅', en: 'to read' },
    'Reader.READ': { 'zh-CN': '已阅', en: 'read' },
    'Reader.RECALLED': { 'zh-CN': '已撤回', en: 'taken back' },
    'Reader.SKIPPED': { 'zh-CN': '已跳过', en: 'skipped' },
    'ReadingMode.FREE': { 'zh-CN': '自由传阅', en: 'free' },
    'ReadingMode.PARALLEL': { 'zh-CN': '同时传阅', en: 'all at once' },
    'ReadingMode.IN_ORDER': { 'zh-CN': '依次传阅', en: 'in order' },
    'Matter.OPEN': { 'zh-CN': '办理中', en: 'in hand' },
    'Matter.CONCLUDED': { 'zh-CN': '已办结', en: 'concluded' },
    'Matter.ENDED': { 'zh-CN': '已撤销', en: 'ended' },
    'Task.WAITING': { 'zh-CN': '等待', en: 'waiting' },
    'Task.OPEN': { 'zh-CN': '待办', en: 'to do' },
    'Task.DONE': { 'zh-CN': '已办', en: 'done' },
    'Task.PASSED_ON': { 'zh-CN': '已转办', en: 'passed on' },
    'Task.SENT_BACK': { 'zh-CN': '已驳回', en: 'sent back' },
    'Task.REMOVED': { 'zh-CN': '已减签', en: 'taken out' },
    'Task.TAKEN_BACK': { 'zh-CN': '已拿回', en: 'taken back' },
    'Task.CLOSED': { 'zh-CN': '不再需要', en: 'not needed any more' },
    'Source.RECALLED': { 'zh-CN': '已撤回', en: 'recalled' },
    'Source.REPLACED': { 'zh-CN': '已更正', en: 'corrected' },
    'Addressee.MEMBER': { 'zh-CN': '人员', en: 'member' },
    'Addressee.POST': { 'zh-CN': '岗位', en: 'post' },
    'Addressee.UNIT': { 'zh-CN': '内设机构', en: 'unit' },
    'TaskRole.LEAD': { 'zh-CN': '主办', en: 'lead' },
    'TaskRole.HELPER': { 'zh-CN': '协办', en: 'helper' },
    chooseWay: { 'zh-CN': '选定办理方式', en: 'choose a way of working' },
  },
} as const satisfies Messages
