/**
 * The format (格式) that a document is set in. It is a notion of the page, not of the kind of document: whoever calls
 * the typesetting knows which kinds have which format.
 */
export type Format =
  /** The general format (7.2–7.4). */
  | {
      readonly name: 'GENERAL'
      /** 题注: the meeting that adopted the text and the day, under the title; nothing is signed below the text then. */
      readonly adoption: { readonly meeting: string; readonly date: string } | null
      /** 公告、通告 with a number of its own form: the word of the mark in place of 文件, under which no rule stands. */
      readonly announces?: string
    }
  /** 信函格式 (10.1). */
  | { readonly name: 'LETTER' }
  /** 电报: 等级 in place of the urgency, below the number; no format of the standard. */
  | { readonly name: 'TELEGRAM'; readonly grade: '特提' | '特急' | '加急' | '平急' }
  /** 命令（令）格式 (10.2). */
  | { readonly name: 'ORDER' }
  /** 纪要格式 (10.3); the meeting's name makes the mark, the issuer's if it has none. */
  | { readonly name: 'MINUTES'; readonly meeting: string | null }

/** 附件 that is printed with the document, on pages of its own before the imprint (7.3.7). */
export type Annex =
  | {
      readonly form: 'TEXT'
      /** 附件1 as it is printed; null on what a document promulgates or forwards, which is no attachment of it. */
      readonly label: string | null
      readonly title: string
      /** As the document's own, and rows of tables: lines of cells between upright bars, the first one the head. */
      readonly body: string
    }
  | {
      readonly form: 'FILE'
      readonly label: string
      readonly title: string
      /** Which of the files that are handed in, and its place among the names of 附件说明. */
      readonly sha256: string
      readonly place: number
    }

/** Everything that is printed of a document, already resolved to words: what the typesetting needs and no more. */
export interface Printable {
  readonly format: Format
  /** 撤销、废止: in a few words for the head of every page, and in a sentence for its foot; absent from what is in force. */
  readonly ended?: { readonly mark: string; readonly sentence: string }
  /** 签发稿, for the one who signs, the printed copy, or of that a reprint (翻印件) or a copy (复印件). */
  readonly issue: 'PREVIEW' | 'PRINT' | 'REPRINT' | 'COPY'
  /** Who made a reprint or a copy, and when; absent from what is neither. */
  readonly duplicate?: { readonly organ: string; readonly date: string }
  /** 发文机关, the host first: one, or several for a joint document. */
  readonly issuers: readonly string[]
  /** 加急, 特急. */
  readonly urgency: 'URGENT' | 'VERY_URGENT' | null
  /** 发文字号 as printed; 第3号 for an order; null if not given yet or not printed. */
  readonly number: string | null
  /** 签发人, on upward documents only; empty on others. */
  readonly signatories: readonly string[]
  readonly isUpward: boolean
  readonly title: string
  /** 主送机关; may be empty on what is published to all. */
  readonly mainRecipients: readonly string[]
  /** Lines are paragraphs; the levels 一、（一）1.（1）are recognised. */
  readonly body: string
  /** Names for 附件说明, in order. */
  readonly attachments: readonly string[]
  /** What is printed with it; absent if there is nothing. */
  readonly annexes?: readonly Annex[]
  /** 成文日期, YYYY-MM-DD; printed without leading zeros. */
  readonly date: string | null
  /** 附注. */
  readonly contact: { readonly name: string; readonly phone: string } | null
  /** Another 附注, without its brackets; null if there is none. */
  readonly note: string | null
  /** 附注 on until when a reply is demanded, without its brackets; null if none is. */
  readonly replyNote: string | null
  /** Further 附注, without their brackets; absent if there are none. */
  readonly notes?: readonly string[]
  /** 出席、请假、列席, printed below the text (10.3); absent on what has none. */
  readonly participants?: {
    readonly present: readonly string[]
    readonly absent: readonly string[]
    readonly observers: readonly string[]
  }
  /** 抄送机关. */
  readonly copies: readonly string[]
  /** 印发机关、印发日期. */
  readonly printing: { readonly organ: string; readonly date: string } | null
  /** 签名章: office and name of who signs an order, with a space between, such as 省长　×××; null on other documents. */
  readonly signatureMark: string | null
  /** Whose document it is, for the foot of the last page and for the file's properties; no element of the standard. */
  readonly origin: string
  /** Whether room is left for a seal; none is ever printed. */
  readonly hasSeal: boolean
}

export interface Typeset {
  readonly pages: number
  readonly pdf: Uint8Array
  /** Characters that no font has, each once, in order of appearance; 〓 stands where they should. */
  readonly missing: readonly string[]
  /** The fonts that it is set in, each once; a face whose font lacks characters has those of others as well. */
  readonly faces: readonly UsedFont[]
}

/** A font of a print: the face that it is drawn for (仿宋, 小标宋, 黑体, 楷体, 宋体), and its PostScript name. */
export interface UsedFont {
  readonly face: 'FANGSONG' | 'XIAOBIAOSONG' | 'HEITI' | 'KAITI' | 'SONGTI'
  readonly font: string
}

/** How a name of 附件说明 says that it is not printed with the document [u]. */
export const SENT_APART = '（另附）'

/** Printed at the foot of every page: the file holds no seal of legal force. */
export const NO_SEAL_NOTICE = '本件由系统排版生成，不含具有法律效力的电子印章'

/** 2026年1月5日, from 2026-01-05; anything else unchanged. */
export function chineseDate(date: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(date)
  return parts === null ? date : `${parts[1]}年${Number(parts[2])}月${Number(parts[3])}日`
}
