import { describe, expect, it } from 'vitest'
import {
  answersRequest,
  demandIn,
  forwardingIn,
  leadersNameIn,
  onlyInforms,
  requestIn,
  requestInTitle,
  requestOnPaperIn,
  salutationIn,
  statesConsent,
} from '../../../../functions/documents/regulation/rules/wording.ts'

describe('the government’s consent (art. 16(2)) in a text of a department of a city', () => {
  const own = '黄冈市人民政府'
  it.each([
    '经市政府同意，现通知如下。',
    '经市人民政府批准，现通知如下。',
    '报经市政府同意，现印发给你们。',
    '已经市政府第44次常务会议审议通过，现印发给你们。',
    '方案业经市政府常务会议研究同意。',
    '市政府已同意，现通知如下。',
    '经黄冈市人民政府同意，现通知如下。',
    '经市委、市政府同意，现通知如下。',
    '经市委同意，现通知如下。',
    '经国务院批准，现通知如下。',
    '经省政府同意，现通知如下。',
    '经湖北省人民政府批准，现通知如下。',
    '根据市政府授权，现通知如下。',
    '受市政府委托，现通知如下。',
    '现将经市政府同意的《实施方案》印发给你们。',
    '应急预案已经市政府同意，现印发给你们。',
    '未成年人保护工作方案已经市政府批准。',
    '市政府第3次常务会议审议通过了该方案。',
    '经市政府主要领导同意，现通知如下。',
  ])('is in: %s', body => {
    expect(statesConsent(body, 'CITY', own)).toBe(true)
  })
  it.each([
    '开展研学须经家长委员会同意。',
    '经研究，请各县区报送意见，同意的于3月1日前执行。',
    '未经市政府同意，不得变更。',
    '须经市政府批准。',
    '应当报市政府批准后实施。',
    '报请市政府同意后，再行通知。',
    '经市政府同意后，方可开工。',
    '经县政府同意，可以延期。',
    '须经县（市、区）人民政府同意。',
    '经市教育局同意，现通知如下。',
    '凡经市政府批准的项目，一律公示。',
    '经市政府批准的项目另行公示。',
    '根据《经市政府同意的办法》执行。',
    '经委员会同意。',
    '由市政府批准。',
    '',
  ])('is not in: %s', body => {
    expect(statesConsent(body, 'CITY', own)).toBe(false)
  })
  it('is that of the county’s government or of a higher one in a text of its department', () => {
    expect(statesConsent('经县政府同意', 'COUNTY', '黄梅县人民政府')).toBe(true)
    expect(statesConsent('经市政府同意', 'PROVINCE', '湖北省人民政府')).toBe(true)
    expect(statesConsent('经县政府同意', 'PROVINCE', '湖北省人民政府')).toBe(false)
    expect(statesConsent('经某(试)机关同意', 'CITY', '某(试)机关')).toBe(true)
  })
})

describe('hidden requests (art. 15(4))', () => {
  it.each([
    '妥否，请批示。',
    '当否，请批复。',
    '是否可行，请予批准。',
    '特此请示。',
    '以上请示，请予批复。',
    '以上事项，请予审批。',
    '请予核准。',
    '请批准。',
  ])('are found in any direction: %s', body => {
    expect(requestIn(body, false)).toBeDefined()
  })
  it.each([
    '请指示。',
    '请省政府批示。',
    '恳请省政府协调解决资金缺口3000万元。',
    '恳请给予资金支持。',
    '现申请省政府批准设立专项资金。',
    '我市申请增拨专项资金500万元。',
    '特请求追加预算。',
    '请省委协调解决土地指标。',
    '望市政府尽快帮助解决校舍问题。',
    '盼省厅予以资金支持。',
    '建议市委、市政府追加预算500万元。',
    '建议省政府批准设立专项资金。',
    '给予经费支持为盼。',
  ])('are found on the way up: %s', body => {
    expect(requestIn(body, true)).toBeDefined()
    expect(requestIn(body, false)).toBeUndefined()
  })
  it.each([
    '特此报告。',
    '以上报告，请审阅。',
    '以上意见如无不妥，请批转各地执行。',
    '经请示省政府，现报告如下。',
    '省政府关于批准设立高新区的文件已收悉。',
    '我市申请批准了三个项目。',
    '根据《关于请予批准设立口岸的请示》办理。',
    '已受理群众申请120件。',
    '恳请批评指正。',
    '请予支持。',
    '群众普遍希望校舍问题得到解决。',
    '建议市政府进一步完善相关制度。',
    '各单位表示希望市政府给予支持的愿望强烈。',
    '我局全力支持，为市政府分忧。',
  ])('are not in: %s', body => {
    expect(requestIn(body, true)).toBeUndefined()
  })
  it.each([
    '关于防汛的请示报告',
    '关于增拨资金的申请报告',
    '黄冈市人民政府关于请求批准设立中心的报告',
    '关于申请专项资金的报告',
  ])('are in the title %s', title => {
    expect(requestInTitle(title)).toBeDefined()
  })
  it.each([
    '关于防汛工作情况的报告',
    '关于行政复议申请办理情况的报告',
    '关于申请执行案件办理情况的报告',
    '关于《关于请求批准设立中心的请示》办理情况的报告',
    '关于重大事项请示报告制度执行情况的报告',
  ])('are not in the title %s', title => {
    expect(requestInTitle(title)).toBeUndefined()
  })
})

describe('leaders (art. 15(5))', () => {
  it.each(['王书记并省委：\n现报告如下。', '李某某同志：\n现报告如下。', '省长：', '王副省长同志：'])(
    'are addressed by %s',
    body => {
      expect(salutationIn(body)).toBeDefined()
    },
  )
  it.each([
    '省政府：\n现报告如下。',
    '一、总体情况：',
    '各位领导，现报告如下。',
    '现将王省长批示办理情况报告如下：',
  ])('are not addressed by %s', body => {
    expect(salutationIn(body)).toBeUndefined()
  })
  it.each([
    '黄冈市市长关于防汛工作的报告',
    '黄冈市市长王某某关于防汛工作的报告',
    '县委书记李某同志关于增拨资金的请示',
  ])('speak in the title %s', title => {
    expect(leadersNameIn('title', title)).toBeDefined()
  })
  it.each([
    '黄冈市人民政府关于防汛工作的报告',
    '黄冈市人大常委会主任会议关于议题的报告',
    '市长热线办公室关于办理情况的报告',
    '关于市长批示办理情况的报告',
    '关于落实《市长关于防汛的讲话》的报告',
  ])('do not speak in the title %s', title => {
    expect(leadersNameIn('title', title)).toBeUndefined()
  })
  it('sign a body, or do not', () => {
    expect(leadersNameIn('body', '现报告如下。\n市长：王某某')).toBe('市长：王某某')
    expect(leadersNameIn('body', '现报告如下。\n黄冈市市长　王　某')).toBe('黄冈市市长　王　某')
    expect(leadersNameIn('body', '现报告如下。\n黄冈市人民政府')).toBeUndefined()
    expect(leadersNameIn('body', '市长：王某某\n现报告如下。')).toBeUndefined()
  })
})

describe('demands, notices that inform, answers and what is passed on', () => {
  it.each([
    '请务必完成整治。',
    '逾期将严肃追责。',
    '必须于月底完成。',
    '请于3月1日前将台账报送我局。',
    '请认真贯彻执行。',
    '责令限期整改。',
    '各县市区政府应当落实主体责任。',
    '各县（市、区）党委要加强组织领导。',
  ])('a demand is in: %s', body => {
    expect(demandIn(body)).toBeDefined()
  })
  it.each([
    '请研究后函复。',
    '请予支持。',
    '现将有关情况函告如下。',
    '根据《关于务必完成整治的通知》办理。',
    '各县市区政府高度重视，学校应当落实主体责任。',
  ])('none is in: %s', body => {
    expect(demandIn(body)).toBeUndefined()
  })
  it('a notice only informs by its title, and if its body asks for nothing', () => {
    const title = '关于启用新印章的通知'
    expect(onlyInforms({ title, body: '特此通知。' })).toBe(true)
    expect(onlyInforms({ title: '关于办公地址变更的通知', body: '特此通知。' })).toBe(true)
    expect(onlyInforms({ title, body: '请做好衔接。' })).toBe(false)
    expect(onlyInforms({ title, body: '务必交回旧印章。' })).toBe(false)
    expect(onlyInforms({ title: '关于防火的通知', body: '特此通知。' })).toBe(false)
  })
  it('a reply names what came on paper: its number, its date, and who sent it', () => {
    const body = '2026年1月4日你县关于设站的请示（梅政〔2026〕3号）收悉。'
    expect(requestOnPaperIn(body, [])).toEqual({ number: '梅政〔2026〕3号', date: true, issuer: true })
    const named = '黄梅县人民政府关于设站的请示（梅政〔2026〕3号）收悉。'
    const expected = { number: '梅政〔2026〕3号', date: false, issuer: true }
    expect(requestOnPaperIn(named, [{ name: '黄梅县人民政府' }])).toEqual(expected)
    expect(requestOnPaperIn(named, [])).toEqual({ ...expected, issuer: false })
    expect(requestOnPaperIn('梅政〔2026〕3号收悉。', [])).toBeNull()
    expect(requestOnPaperIn('你县请示收悉。', [])).toBeNull()
  })
  it('a letter answers by its title, or by what it acknowledges', () => {
    expect(answersRequest({ title: '关于鉴别问题的复函', body: '' })).toBe(true)
    expect(answersRequest({ title: '关于鉴别问题的函', body: '你局《关于鉴别问题的请示》收悉。' })).toBe(true)
    expect(answersRequest({ title: '关于鉴别问题的函', body: '请协助。' })).toBe(false)
  })
  it('a title says 批转 or 转发 of a document, or only speaks of passing on', () => {
    expect(forwardingIn('黄冈市人民政府转发《省政府通知》的通知')).toBe('转发')
    expect(forwardingIn('关于批转市财政局意见的通知')).toBe('批转')
    expect(forwardingIn('关于规范网络转发行为的通知')).toBeNull()
    expect(forwardingIn('关于贯彻《关于转发意见的通知》的通知')).toBeNull()
  })
})
