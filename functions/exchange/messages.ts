import type { Messages } from '../access/messages.ts'

/** Texts of the exchange. */
export const messages = {
  problems: {
    NO_GOVERNMENTS_BELOW: {
      'zh-CN': '没有直接下级人民政府，公文无处可送。',
      en: 'There is no government directly below the issuer, so nobody would receive it.',
    },
    NO_SUCH_PROVINCE: {
      'zh-CN': '“{given}”不是省级行政区划代码。',
      en: '“{given}” is not the region code of a province.',
    },
    DELIVERY_NOT_READY_FOR_THIS: {
      'zh-CN': '收文目前的办理状态不能答复或转发，可以办理的状态：{allowed}。',
      en: 'The delivery is not far enough to be answered or passed on; it must be in one of these states: {allowed}.',
    },
  },
  words: {
    readDeliveries: { 'zh-CN': '查阅收文', en: 'read deliveries' },
    redeliverDocument: { 'zh-CN': '重新投递', en: 'have a document delivered again' },
    readUndelivered: { 'zh-CN': '查看未送达的公文', en: 'see what is undelivered' },
    redeliverOverdue: { 'zh-CN': '重新投递逾期未送达的公文', en: 'have what is overdue delivered again' },
    recountAgencies: { 'zh-CN': '重新统计机关数量', en: 'have what agencies have counted anew' },
    readEvidence: { 'zh-CN': '导出证据包', en: 'export evidence' },
    signForDelivery: { 'zh-CN': '签收', en: 'sign for a delivery' },
    registerDelivery: { 'zh-CN': '收文登记', en: 'register a delivery' },
    acceptDelivery: { 'zh-CN': '初审通过', en: 'accept a delivery' },
    returnDelivery: { 'zh-CN': '退文', en: 'return a delivery' },
    markHandled: { 'zh-CN': '办结', en: 'mark a delivery as handled' },
    'Delivery.DELIVERED': { 'zh-CN': '已送达', en: 'delivered' },
    'Delivery.SIGNED_FOR': { 'zh-CN': '已签收', en: 'signed for' },
    'Delivery.REGISTERED': { 'zh-CN': '已登记', en: 'registered' },
    'Delivery.ACCEPTED': { 'zh-CN': '已受理', en: 'accepted' },
    'Delivery.RETURNED': { 'zh-CN': '已退文', en: 'returned' },
    'Delivery.HANDLED': { 'zh-CN': '已办结', en: 'handled' },
    'Delivery.REPLIED': { 'zh-CN': '已答复', en: 'replied' },
  },
} as const satisfies Messages
