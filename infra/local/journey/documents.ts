/** The texts of the sample journey. */

export const NOTICE = {
  kind: 'NOTICE',
  title: '河南省人民政府关于推进公文跨层级互通工作的通知',
  body: [
    '各省辖市人民政府，济源市人民政府：',
    '为解决公文流转层级多、反馈慢、数据不互通的问题，现就推进公文跨层级互通有关事项通知如下。',
    '一、各地收到公文后应当及时签收、登记，并按规定完成初审。',
    '二、需要向下级转发的，应当依托本平台办理，不得要求基层重复填报。',
    '三、办理结果应当及时答复。',
  ].join('\n'),
}

export const FORWARDING = {
  kind: 'NOTICE',
  title: '郑州市人民政府转发河南省人民政府关于推进公文跨层级互通工作的通知的通知',
  body: '各区县（市）人民政府，各开发区管委会：\n现将省政府通知转发给你们，请认真贯彻落实。',
}

export const REPORT = (name: string): { kind: string; title: string; body: string } => ({
  kind: 'REPORT',
  title: `${name}关于公文跨层级互通工作落实情况的报告`,
  body: '省人民政府：\n接到通知后，我市已完成部署，现将有关情况报告如下。',
})

export const RETURN_REASON = '附件与正文所列不符，请核实后重发'

/** A small PDF, valid down to its cross-reference table. */
export function attachmentBytes(): Uint8Array<ArrayBuffer> {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>/Contents 4 0 R>>',
    '<</Length 0>>\nstream\n\nendstream',
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const start = text.length
  const entries = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`
  return new TextEncoder().encode(text)
}
