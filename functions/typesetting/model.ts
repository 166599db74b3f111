import type { DocumentKind } from '../documents/kinds.ts'

/** Everything that is printed of a document, already resolved to words: what the typesetting needs to know and no more. */
export interface Printable {
  readonly kind: DocumentKind
  /** 签发稿, for the eyes of the one who signs, or the printed copy. */
  readonly issue: 'PREVIEW' | 'PRINT'
  /** 发文机关, the host first: one, or several for a joint document. */
  readonly issuers: readonly string[]
  /** 加急, 特急. */
  readonly urgency: 'URGENT' | 'VERY_URGENT' | null
  /** 发文字号 as printed; 第3号 for an ORDER; null when not given yet or not printed. */
  readonly number: string | null
  /** 签发人, on upward documents only; empty on others. */
  readonly signatories: readonly string[]
  readonly isUpward: boolean
  readonly title: string
  /** 主送机关; may be empty on public kinds. */
  readonly mainRecipients: readonly string[]
  /** Lines are paragraphs; the levels 一、（一）1.（1）are recognised. */
  readonly body: string
  /** Names for 附件说明, in order. */
  readonly attachments: readonly string[]
  /** 成文日期, YYYY-MM-DD; printed without leading zeros. */
  readonly date: string | null
  /** The meeting that passed it (题注), under the title of a 决议 or 公报; its name makes the mark of 纪要. */
  readonly meeting: { readonly name: string; readonly passedOn: string } | null
  /** 附注. */
  readonly contact: { readonly name: string; readonly phone: string } | null
  /** 抄送机关. */
  readonly copies: readonly string[]
  /** 印发机关、印发日期. */
  readonly printing: { readonly organ: string; readonly date: string } | null
  /** For an ORDER: office and name of who signs, with a space between, such as 省长　×××. */
  readonly signatureMark: string | null
  /** Whether room is left for a seal; none is ever drawn. */
  readonly hasSeal: boolean
}

export interface Typeset {
  readonly pages: number
  readonly pdf: Uint8Array
  /** Characters that no font has, each once, in order of appearance; 〓 stands where they should. */
  readonly missing: readonly string[]
}
