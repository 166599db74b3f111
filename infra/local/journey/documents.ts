/** The texts of the sample journey. */

export const NOTICE = {
  kind: 'NOTICE',
  title: '河南省人民政府关于推进公文跨层级互通工作的通知',
  body: [
    '为解决公文流转层级多、反馈慢、数据不互通的问题，现就推进公文跨层级互通有关事项通知如下。',
    '一、各地收到公文后应当及时签收、登记，并按规定完成初审。',
    '二、需要向下级转发的，应当依托本平台办理，不得要求基层重复填报。',
    '三、办理结果应当及时答复。',
  ].join('\n'),
}

export const FORWARDING = {
  kind: 'NOTICE',
  title: '郑州市人民政府转发河南省人民政府关于推进公文跨层级互通工作的通知的通知',
  body: '现将省政府通知转发给你们，请认真贯彻落实。',
}

export const REPORT = (name: string): { kind: string; title: string; body: string } => ({
  kind: 'REPORT',
  title: `${name}关于公文跨层级互通工作落实情况的报告`,
  body: '接到通知后，我市已完成部署，现将有关情况报告如下。',
})

/** Sent to the province with, against art. 15(1), a copy to a county. */
export const REQUEST = {
  kind: 'REQUEST',
  title: '郑州市人民政府关于设立公文交换中心的请示',
  body: '为提高公文交换效率，我市拟设立公文交换中心，所需人员从现有编制中调剂。\n妥否，请批示。',
  items: ['设立公文交换中心'],
  contact: { name: '市政府办公室', phone: '0371-67180000' },
}

/** Issued by two cities together. */
export const JOINT_NOTICE = {
  kind: 'NOTICE',
  title: '郑州市人民政府 洛阳市人民政府关于联合开展公文互通试点工作的通知',
  body: [
    '为推进郑洛两市公文互通，现就联合开展试点工作有关事项通知如下。',
    '一、试点范围',
    '试点在两市所辖区县（市）开展。试点单位之间往来公文，应当通过本平台办理，不再另行报送纸质文件。',
    '二、工作要求',
    '（一）各试点单位应当明确专人负责签收、登记和初审。',
    '（二）试点中发现的问题，应当及时报告市人民政府。',
  ].join('\n'),
}

/** Registered, and then found to be a duplicate of another. */
export const SPARE_NOTICE = {
  kind: 'NOTICE',
  title: '郑州市人民政府关于做好公文归档工作的通知',
  body: '请各区县（市）人民政府按规定做好公文归档工作。',
}
export const VOID_REASON = '与已发公文重复'

/** Sent with the wrong annex, and recalled. */
export const WRONG_NOTICE = {
  kind: 'NOTICE',
  title: '郑州市人民政府关于开展公文互通培训的通知',
  body: '请有关区县（市）人民政府按附件所列日程组织参加培训。',
}
export const RECALL_REASON = '附件有误，另行印发'
export const RECALL_REFUSAL = '已按通知组织培训，请另行通知'

export const CORRECTION_REASON = '附件有误，予以更正'
export const FORGOTTEN_REASON = '印发时漏列，现予补发'
export const PASSING_REASON = '培训事项属该区职责'

/** Demands a reply in five working days. */
export const DEMAND = {
  kind: 'NOTICE',
  title: '河南省人民政府关于报送公文互通进展情况的通知',
  body: '请将本地公文跨层级互通工作进展情况及存在问题报省政府。',
}
export const ANSWER = (name: string): { kind: string; title: string; body: string } => ({
  kind: 'REPORT',
  title: `${name}关于公文互通进展情况的报告`,
  body: '按照通知要求，现将我市公文互通进展情况报告如下。',
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
