import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { storageProblems } from '../../../../functions/documents/drafting/rules/resolving.ts'
import { textProblems } from '../../../../functions/documents/drafting/rules/text.ts'
import {
  classificationMark,
  classificationProblem,
  FORMS,
  markingsIn,
} from '../../../../functions/kernel/classification.ts'
import { HENAN_NOTICE } from '../../../kit/rules/documents.ts'

/** Marks as they are printed, typed and disguised: GB/T 9704-2012, 7.2.2. */
const MARKED: readonly (readonly [text: string, mark: string, how: string])[] = [
  ['秘密★1年', '秘密', 'as printed'],
  ['机密★20年', '机密', 'as printed'],
  ['绝密★30年', '绝密', 'as printed'],
  ['绝密★长期', '绝密', 'without an end'],
  ['秘密★6个月', '秘密', 'in months'],
  ['机密☆1年', '机密', 'with a white star'],
  ['机密*1年', '机密', 'with an asterisk'],
  ['机密＊1年', '机密', 'with a full-width asterisk'],
  ['机密★１年', '机密', 'with a full-width digit'],
  ['机 密★1年', '机密', 'with a blank'],
  ['机　密★1年', '机密', 'with an ideographic blank'],
  ['机\u00a0密★1年', '机密', 'with a no-break blank'],
  ['机\t密 ★ 1 年', '机密', 'with tabs and blanks'],
  ['机\u200b密★1年', '机密', 'with a zero-width blank'],
  ['机\u200d密\u2060★1年', '机密', 'with joiners'],
  ['机\ufeff密★1年', '机密', 'with a byte order mark'],
  ['机\u00ad密★1年', '机密', 'with a soft hyphen'],
  ['机\ufe0f密★1年', '机密', 'with a variation selector'],
  ['机\u034f密★1年', '机密', 'with a grapheme joiner'],
  ['机\u3164密★1年', '机密', 'with a filler'],
  ['密级：机密', '机密', 'after its label'],
  ['密级:秘密', '秘密', 'after its label, half-width'],
  ['密级：【绝密】', '绝密', 'after its label, in brackets'],
  ['密 级 ： 机 密', '机密', 'spread out'],
  ['本文件密级：机密，请妥善保管', '机密', 'label within a sentence'],
  ['机密', '机密', 'alone'],
  ['关于某事的通知\n机密\n各区县：', '机密', 'alone on a line'],
  ['关于某事的通知\r\n机密\r\n各区县：', '机密', 'alone on a line of a Windows file'],
  [
    '关于某事的通知\u2028机密\u2029各区县：',
    '机密',
    'alone on a line, with separators of lines and paragraphs',
  ],
  ['  秘密  ', '秘密', 'alone, between blanks'],
  ['机密1年', '机密', 'alone, with its period'],
  ['机密 10年', '机密', 'alone, with its period'],
  ['【机密】', '机密', 'alone, in brackets'],
  ['〔秘密〕', '秘密', 'alone, in brackets'],
  ['（绝密）', '绝密', 'alone, in brackets'],
  ['《机密》', '机密', 'alone, in brackets'],
  ['【机密】关于某事的通知', '机密', 'at the start of a title'],
  ['(秘密)关于某事的通知', '秘密', 'at the start of a title'],
  ['[绝密] 关于某事的通知', '绝密', 'at the start of a title'],
  ['[机密级]关于某事的通知', '机密', 'at the start of a title, as a grade'],
  ['【机密 1年】关于某事的通知', '机密', 'at the start of a title, with its period'],
  ['请看附件（机密★1年）。', '机密', 'within a sentence'],
  ['机密级★1年', '机密', 'as a grade'],
  ['★机密', '机密', 'with the star before it'],
  ['本文密级为秘密', '秘密', 'said in words'],
  ['关于某事的通知（秘密）', '秘密', 'at the end of a title'],
  ['关于某事的通知【机密】\n各区县：', '机密', 'at the end of a line'],
  ['機密★1年', '机密', 'in traditional characters'],
  ['絕密★30年', '绝密', 'in traditional characters'],
  ['祕密★1年', '秘密', 'in a variant character'],
  ['絶密★', '绝密', 'in a variant character, with its star alone'],
  ...['⭐', '✭', '※', '●', '·', '∣', '•', '†'].flatMap(sign => [
    [`机密${sign}`, '机密', `with ${sign} for its star, on its own line`] as const,
    [`机密${sign}20年`, '机密', `with ${sign} for its star`] as const,
    [`机密级${sign}长期`, '机密', `with ${sign} for its star, as a level`] as const,
  ]),
  ['机密·长期', '机密', 'without an end'],
  ['机密-20年', '机密', 'with a dash'],
  ['机密（20年）', '机密', 'with its period in brackets'],
  ['机密二十年', '机密', 'with its period in words'],
  ['机密 000001', '机密', 'with the copy number'],
  ['000001\n机密★20年\n特急', '机密', 'in the head'],
  ['绝密★启用前', '绝密', 'until it is used'],
  ['机密级★启用前', '机密', 'until it is used, as a level'],
  ['机密级\n关于某事的通知', '机密', 'as a level on a line of the head'],
  ['机密件\n关于某事的通知', '机密', 'as 件 on a line of the head'],
  ['“机密”\n关于某事的通知', '机密', 'in quotation marks on its own line'],
  ['“机密★1年”', '机密', 'in quotation marks that are the whole line'],
  ['本件为秘密级文件', '秘密', 'said of itself'],
  ['本件为机密件，阅后即毁。', '机密', 'said of itself, within a sentence'],
  ['本通知属于绝密。', '绝密', 'said of itself'],
  ['保密等级：机密', '机密', 'after another label'],
  ['定密：机密', '机密', 'after another label'],
  ['【密级】机密', '机密', 'after its label in brackets'],
  ['密级：机密级', '机密', 'after its label, as a level'],
  ['密  级 机密', '机密', 'after its label, without a colon'],
  ['密级：机密 份号：0001', '机密', 'after its label, before another'],
  ['文件密级：秘密□ 机密☑ 绝密□', '机密', 'ticked'],
  ['密级：☑机密 □秘密', '机密', 'ticked before it'],
  ['秘密等级：□绝密 ☑机密 □秘密', '机密', 'ticked before it, after another'],
  ['此件机密，请妥善保管', '机密', 'said of itself, without a verb'],
  ['此文件属于秘密。', '秘密', 'said of itself, in other words'],
  ['本会议纪要为秘密级，会后收回', '秘密', 'said of itself, in longer words'],
  ['机密　特急', '机密', 'before the urgency, without a period'],
  ['特急 机密', '机密', 'behind the urgency, without a period'],
  ['机\n密★20年', '机密', 'over a line break'],
  ['机密\n★20年', '机密', 'with its star on the next line'],
  ['机\n密\n★\n长\n期', '机密', 'in a column'],
  ['机\n密', '机密', 'in a column, without a star'],
  ['机\u0301密★1年', '机密', 'with a combining sign'],
  ['机\ue000密★1年', '机密', 'with a character of private use'],
  ['机\u2800密★1年', '机密', 'with a blank of Braille'],
  ['应标“机密★1年”。\n机密★1年', '机密', 'after a sentence that quotes one'],
  ['绝密★30年、机密20年', '绝密', 'with its star, beside another level'],
  ['机密20年 特急', '机密', 'beside the urgency'],
  ['绝密20年 机密10年', '绝密', 'beside another level, that is no enumeration of them'],
  ['机密\n绝密\n关于某事的通知', '机密', 'on its own line above another'],
  ['“机密★1年”关于某事的通知', '机密', 'quoted at the beginning of a title'],
  ['密级：绝密级30年、机密级20年', '绝密', 'after its label, beside another level'],
]

/** Words that the regulation's own subject needs. */
const UNMARKED = [
  '保守国家秘密',
  '关于做好保守国家秘密工作的通知',
  '商业秘密',
  '不得泄露商业秘密和个人隐私。',
  '保密工作',
  '保密★',
  '机密性',
  '系统应当保证机密性、完整性和可用性。',
  '（机密性、完整性、可用性）',
  '（秘密投票的结果另行通知）',
  '密级分为绝密、机密、秘密三级。',
  '《中华人民共和国保守国家秘密法》',
  '国家秘密的密级应当依法确定。',
  '秘密级以上文件不得上网。',
  '涉及国家秘密、工作秘密的，按有关规定执行。',
  '机密文件管理办法',
  '秘密选举',
  '密码管理',
  '无密级',
  '密级：无',
  '★ 重要提示',
  '',
  '是否涉及国家秘密*：否',
  '商业秘密*',
  '（商业秘密）',
  '文件密级：秘密□　机密□　绝密□　不涉密☑',
  '密级：□绝密 □机密 □秘密 ☑公开',
  '密级：□绝密□机密□秘密■内部',
  '此件机密性不强',
  '工作秘密★3年',
  '该项目涉及商业秘密★',
  '特急\n机密级项目申报',
  '密级：绝密 机密 秘密',
  '密级：绝密/机密/秘密',
  '国家秘密的密级为绝密、机密、秘密三级',
  '密级为机密的文件应当专人保管',
  '密级：内部',
  '绝密：最重要的国家秘密，泄露会使国家安全和利益遭受特别严重的损害。\n机密：重要的国家秘密。\n秘密：一般的国家秘密。',
  '甲级资质单位可以从事绝密级、机密级、秘密级国家秘密载体印制业务。',
  '绝密级国家秘密保密期限不超过30年',
  '三、资质分类\n（一）绝密级\n（二）机密级\n（三）秘密级',
  '反不正当竞争法第九条　经营者不得实施下列侵犯商业秘密的行为',
  '关于做好2026年普通高考“绝密”级试卷保管工作的通知',
  '观看警示教育片《绝密》',
  '保守国家秘密\n★一、提高认识',
  '国家秘密20年内不得公开',
]

/** What is said of marks where documents carry one: allowed, and pointed out. */
const TALK: readonly (readonly [text: string, mark: string, line: number])[] = [
  ['公文应当在首页标注“机密★1年”字样，不得遗漏。', '机密', 1],
  ['一、要求\n标志写作“秘密★6个月”的，按规定管理。', '秘密', 2],
  ['绝密级30年、机密级20年、秘密级10年', '绝密', 1],
  ['信息系统分为以下等级：\n绝密级\n机密级\n秘密级', '绝密', 2],
  ['会议议题：\n1.传达学习保密法\n2.检查涉密计算机（机密级）\n3.其他', '机密', 3],
  ['附件：涉密计算机台账（机密级）', '机密', 1],
]

describe('classification marks (密级标志)', () => {
  it.each(MARKED)('are found in %j: %s (%s)', (text, mark) => {
    expect(classificationMark(text)).toBe(mark)
    expect(textProblems(['body'], `开头。\n${text}\n结尾。`, 1_000)).not.toEqual([])
  })

  it.each(UNMARKED)('are not found in %j, nor talk of them', text => {
    expect(markingsIn(text)).toEqual([])
  })

  it.each(TALK)('are talked of, and not carried, in %j', (text, mark, line) => {
    expect(classificationMark(text)).toBeNull()
    expect(markingsIn(text)[0]).toEqual({ mark, line, isTalk: true })
  })

  it('are told with their line', () => {
    const text = '关于某事的通知\r\n\r\n各区县：\n机密★1年'
    expect(classificationProblem(['body'], text)).toMatchObject({ mark: '机密', line: 4 })
  })

  it('have a form each: every form of the table is needed by a mark of the list above', () => {
    const unneeded = FORMS.filter(form => {
      const others = FORMS.filter(other => other !== form)
      return MARKED.every(([text, mark]) =>
        markingsIn(text, others).some(one => one.mark === mark && !one.isTalk),
      )
    })
    expect(unneeded.map(({ what }) => what)).toEqual([])
  })

  const separators = fc.constantFrom(
    '',
    ' ',
    '\u3000',
    '\u00a0',
    '\t',
    '\u200b',
    '\u200c',
    '\u200d',
    '\u2060',
    '\ufeff',
    '\u00ad',
    '\ufe0f',
    '\u180e',
  )
  const marks = fc.constantFrom('秘密', '机密', '绝密')

  it('are found with any blank or invisible character between their parts', () => {
    fc.assert(
      fc.property(
        marks,
        fc.array(separators, { minLength: 5, maxLength: 5 }),
        fc.constantFrom('★', '☆', '*', '＊'),
        (mark, gaps, star) => {
          const [first = '', second = ''] = mark
          const text = `公文${gaps[0]}${first}${gaps[1]}${gaps[2]}${second}${gaps[3]}${star}${gaps[4]}1年`
          expect(classificationMark(text)).toBe(mark)
        },
      ),
      { numRuns: 2_000 },
    )
  })

  it('are found alone on a line wherever the line stands', () => {
    const lines = fc.array(
      fc.constantFrom('各区县人民政府：', '现将有关事项通知如下。', '保守国家秘密', '特此通知。', ''),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(lines, marks, lines, (before, mark, after) => {
        expect(classificationMark([...before, mark, ...after].join('\n'))).toBe(mark)
        expect(classificationMark([...before, ...after].join('\n'))).toBeNull()
      }),
      { numRuns: 1_000 },
    )
  })

  it('are searched for without throwing, and in linear time, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
        const mark = classificationMark(text)
        return mark === null || ['秘密', '机密', '绝密'].includes(mark)
      }),
      { numRuns: 2_000 },
    )
    const before = process.cpuUsage()
    classificationMark('（密级【机'.repeat(20_000))
    classificationMark('机密性'.repeat(30_000))
    // Microseconds of this process, so that a busy machine makes no difference.
    expect(process.cpuUsage(before).user).toBeLessThan(5_000_000)
  })

  it('are looked for in every text of a draft, and the problem names the mark alone', () => {
    const mark = '机密★1年'
    const problems = storageProblems({
      ...HENAN_NOTICE,
      title: `${mark}关于某事的通知`,
      body: mark,
      items: ['无', mark],
      skipReason: mark,
      contact: { name: mark, phone: mark },
      attachments: [
        { name: `${mark}.pdf`, sha256: 'a'.repeat(64), size: 1, mediaType: 'application/pdf', key: 'k' },
      ],
    })
    expect(problems.map(problem => problem.path.join('.'))).toEqual([
      'title',
      'body',
      'attachments.0.name',
      'items.1',
      'skipReason',
      'contact.name',
      'contact.phone',
    ])
    expect(problems).toEqual(
      problems.map(({ path }) => ({
        type: 'ClassifiedContent',
        code: 'CLASSIFIED_CONTENT',
        path,
        retryable: false,
        mark: '机密',
        line: 1,
      })),
    )
  })
})
