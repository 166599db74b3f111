/** Rules of the inner work on what arrived: whose it is, by when, who is told, who reads. */
export const handling = [
  [
    '(named === null || demanded <= named)',
    '(named === null || demanded >= named)',
    'a matter is due by the earlier of what its sender demands and what its caller names',
  ],
  [
    'isFinal(task) || isExtended(task) || !isMoved(task)',
    'isFinal(task) || !isMoved(task)',
    'a granted extension stands when the sender moves its deadline',
  ],
  [
    "due !== to && (due === null || dueFrom === 'SENDER' || due > to)",
    'due !== to && (due === null || due > to)',
    'what is due by the sender’s deadline moves with it to a later day as well',
  ],
  [
    "due !== to && (due === null || dueFrom === 'SENDER' || due > to)",
    'due !== to',
    'an earlier day that was set for a task stands when the sender moves its deadline',
  ],
  [
    'day > shanghaiDate(now)',
    'day >= shanghaiDate(now)',
    'whoever gets a task on the working day before its last is not reminded of it at once',
  ],
  [
    "if (isLate && now < over) return ok({ do: 'MOVE', at: over })",
    '',
    'no task is late before its last day is over',
  ],
  ["if (!isLate && now >= over) return ok({ do: 'DROP' })", '', 'a task whose day is over is not due soon'],
  [
    'one.by === by && one.tasks.includes(n)',
    'one.tasks.includes(n)',
    'what one member urged another may urge within the hour',
  ],
  ['const PAUSE = 3_600_000', 'const PAUSE = 3_599_999', 'a member urges a task once an hour'],
  [
    "if (!isLead(task) || stage?.mode !== 'ALL') return []",
    'if (!isLead(task)) return []',
    'a lead waits for helpers only where all do the step at once',
  ],
  [
    "if (isLastOfStep(matter, task)) return [invalid('LAST_TASK', ['taskId'])]",
    '',
    'the last task of a step is not taken out: silence is no consent',
  ],
  [
    'isLead(task) && isHelped(matter, task.stage) ?',
    'isLead(task) ?',
    'a lead whom nobody helps can be taken out',
  ],
  [
    "stage.state === 'DONE' && stage.step < present.step",
    'stage.step < present.step',
    'a matter is sent back only to a step that was done',
  ],
  [
    "if (matter.source.kind === 'DELIVERY' && matter.source.gone !== undefined) return []",
    '',
    'nothing is offered on the tasks of a matter whose delivery was recalled',
  ],
  [
    'isLead(one) && !isFinal(one)) ?? null',
    'isLead(one)) ?? null',
    'who led a step and passed it on leads it no more',
  ],
  [
    "specs.some(({ role }) => role === 'HELPER') ? [invalid('LEAD_MISSING', path)] : []",
    '[]',
    'helpers have a lead',
  ],
  ["spec.role !== 'LEAD' || spec === lead", 'true', 'a step has one lead'],
  [
    "one.role === 'HELPER' &&\n      (!isFinal(one) || one.state === 'DONE')",
    "one.role === 'HELPER'",
    'helpers who were taken out need no lead',
  ],
  [
    "if (own !== null) return [{ as: 'ASSIGNEE', right: own }, ...office]",
    "if (own !== null) office.unshift({ as: 'ASSIGNEE', right: own })",
    'nobody grants their own wish as who gave the task',
  ],
  [
    'if (parent !== null && !isFinal(parent)) return [parent.to]',
    '',
    'whoever has the task now that another was put to has given that one',
  ],
  [
    "if (own.state !== 'SENT_BACK' && hasBeenActedOn(body, own, task)) return null",
    '',
    'nothing is taken back once somebody acted on what it led to',
  ],
  [
    'isNew(one) && (isFinal(one) || one.touched)',
    'isNew(one) && isFinal(one)',
    'what is in hand at the next step is not taken back',
  ],
  [
    'stage.choices.filter(choice => choice.task !== n)',
    'stage.choices',
    'a choice that was taken back does not count',
  ],
  [
    'tasks.filter(task => task.stage === stage && !isFinal(task)).map(({ to }) => keyOf(to))',
    'tasks.filter(task => task.stage === stage).map(({ to }) => keyOf(to))',
    'who has done their task of a step can be asked for more',
  ],
  ['return due < today ?', 'return due <= today ?', 'a task may be due today'],
  [
    'at = tasks[at - 1]?.replaces ?? null',
    'at = null',
    'a task does not go in a circle: not back to who passed it on before',
  ],
  [
    "stage.step === step && stage.state !== 'TAKEN_BACK'",
    'stage.step === step',
    'who had a step that was taken back before it began is not asked again',
  ],
  [
    "['PASSED_ON', 'REMOVED', 'TAKEN_BACK'].includes(state)",
    "['REMOVED', 'TAKEN_BACK'].includes(state)",
    'who passed a task on is out when its step is asked again',
  ],
  [
    'name === null ? OFFICE : { ...spec.to, name }',
    "{ ...spec.to, name: name ?? '' }",
    'what nobody can be addressed with any more is the office’s',
  ],
  [
    'if (key !== null && asked.some(one => !one.optional))',
    'if (false)',
    'a step that the way needs is not passed over',
  ],
  [
    "if (reader.memberId !== by) return [invalid('READER_OF_ANOTHER'",
    "if (false) return [invalid('READER_OF_ANOTHER'",
    'a read mark is the reader’s own act',
  ],
  [
    "task.kind === 'AFTER' ? parent.state === 'DONE' : true",
    'true',
    'who was put behind a task has it when that is done (后加签)',
  ],
  ["if (stage.mode !== 'ANY') return false", '', 'one is enough only where the step says so (或签)'],
  [
    "new Set(['BEFORE', 'DELEGATED', 'PART'])",
    "new Set(['BEFORE', 'DELEGATED'])",
    'a task waits for its parts (分件)',
  ],
  [
    'wanted.due !== null && due !== null && wanted.due > due',
    'false',
    'who passes a task on gives no more time than there is',
  ],
  [
    'result === null || concludes(matter, event, known, act)',
    'true',
    'the result is given with the last task',
  ],
  [
    'if (!mayTake(taken, standingsOf(matter, task, known, act)))',
    'if (false)',
    'an act on a task is taken by who stands to it as the table says',
  ],
] as const

/** Rules of supervision (督办): who is asked how far it has got, who is late, and what moves with a deadline. */
export const supervision = [
  [
    'awaited > 0 && requests.some(({ concerns }) => concerns === null)',
    'awaited > 0',
    'all are asked although some were asked by name',
  ],
  [
    'now >= answerDueAt(answerBy)',
    'now > answerDueAt(answerBy)',
    'an answer is late from the end of its last day on',
  ],
  [
    "return before === null ? null : 'GONE'",
    "return 'GONE'",
    'who never got a document is not counted among those who have it no more',
  ],
  [
    '(progress.owing ?? 0) === 0 && undeliveredIn(progress) === 0',
    '(progress.owing ?? 0) === 0',
    'a deadline moves also for who does not have the document yet',
  ],
  [
    'deadlineMoves.find(({ at }) => at > then)?.from',
    'deadlineMoves.findLast(({ at }) => at > then)?.from',
    'an answer is in time by the deadline of then, however often it moved since',
  ],
  [
    'const made = all.filter(request => request.at <= standing.at)',
    'const made = all',
    'a delivery that is made again has the question that it had, not a later one',
  ],
  [
    "rungs.findLast(({ kind }) => kind === 'PASSED_ON')",
    'rungs.at(-1)',
    'a recall finds a document gone since it was passed on, not since what came after',
  ],
] as const
