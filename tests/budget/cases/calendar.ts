import { mutate } from '../../kit/api.ts'
import { csvOf } from '../../kit/calendars.ts'
import { aNoticeIn } from '../../kit/documents.ts'
import { relayAll } from '../../kit/relay.ts'
import { CSV_2026 } from '../../kit/rules/calendars.ts'
import { by, type Cases, input, type Scenario } from '../scenario.ts'

/** Calendars: the nation's of 2026 in two versions, and none that a region added. */
export const calendarCases = ({ tree, stack }: Scenario): Cases => {
  const notice = {
    ...{ year: 2026, data: { csv: CSV_2026 } },
    source: { title: '国务院办公厅关于2026年部分节假日安排的通知', number: '国办发明电〔2025〕7号' },
  }
  let versions = 0
  const importOf2031 = (...rows: string[]) =>
    mutate(tree.operator, 'ImportCalendar', {
      ...{ ...notice, year: 2031, data: csvOf(...rows) },
      ...(versions++ === 0 ? {} : { expectedVersion: versions - 1 }),
    })
  return {
    ImportCalendar: async () => {
      await mutate(tree.operator, 'ImportCalendar', notice)
      return { token: tree.operator, variables: input({ ...notice, expectedVersion: 1 }) }
    },
    // Beside its own region's calendar, of which there is none, the agency's record says whether it is a government.
    'ImportCalendar of a province': by(tree.province, 'ADMINISTRATOR', () =>
      input({ ...notice, region: '410000' }),
    ),
    // Of one that owes the reply; the calendar of the year is there in two versions by then.
    MoveReplyDeadline: by(tree.province, 'CLERK', async () => {
      await importOf2031('2031-01-01,放假,元旦')
      const { id, version } = await aNoticeIn('DISPATCHED', tree.province, [tree.luoyang], { replyWithin: 5 })
      await relayAll(stack)
      await importOf2031('2031-01-01,放假,元旦', '2031-03-05,放假,某节')
      return input({ documentId: id, expectedVersion: version })
    }),
    Calendar: by(tree.province, 'CLERK', () => ({ year: 2026 })),
    CalendarVersions: by(tree.province, 'CLERK', () => ({ year: 2026 })),
    // In a county: the nation's and the province's are there, the city's and the county's are not. Near the end of the year it
    // needs the next one as well.
    WorkingDeadline: by(tree.zhongyuan, 'CLERK', () => ({ from: '2026-09-29', workingDays: 10 })),
    'WorkingDeadline over two years': by(tree.zhongyuan, 'CLERK', () => ({
      ...{ from: '2026-11-30', workingDays: 10 },
    })),
  }
}
