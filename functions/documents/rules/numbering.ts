import { type Act, stamp } from '../../access/act.ts'
import type { Result } from '../../kernel/result.ts'
import { shanghaiYear } from '../../kernel/time.ts'
import type { DocumentIn, DocumentNumber } from '../model.ts'
import { type Stepped, stepped } from './lifecycle.ts'

/**
 * 发文字号: organ code, whole year in hexagonal brackets U+3014/U+3015, sequence without leading zeros.
 * Source: GB/T 9704-2012, 7.2.5.
 */
const NUMBER = /^(?<organ>[\u4e00-\u9fff]{2,12})〔(?<year>(?:19|20)\d{2})〕(?<seq>[1-9]\d*)号$/u

/** The printed form of a number. */
export function numberText(organ: string, year: number, seq: number): string {
  return `${organ}〔${year}〕${seq}号`
}

/** Reads a document number; null for anything that only looks like one. */
export function parseNumber(text: string): Omit<DocumentNumber, 'text'> | null {
  const groups = NUMBER.exec(text)?.groups
  if (groups === undefined) return null
  return { organ: groups.organ ?? '', year: Number(groups.year), seq: Number(groups.seq) }
}

/** 登记, art. 25: the next number of the agency's series for the year, which turns at midnight in Shanghai. */
export function takeNumber(
  document: DocumentIn<'RECHECKED'>,
  lastOfSeries: number,
  act: Act,
): Result<Stepped<DocumentIn<'REGISTERED'>>> {
  const year = shanghaiYear(act.at)
  const seq = lastOfSeries + 1
  const number: DocumentNumber = {
    organ: document.organCode,
    year,
    seq,
    text: numberText(document.organCode, year, seq),
  }
  const after = {
    ...document,
    state: 'REGISTERED' as const,
    number,
    registration: stamp(act),
  }
  const happening = {
    type: 'DocumentRegistered',
    data: { number: number.text, organ: number.organ, year, seq },
  }
  return stepped<DocumentIn<'REGISTERED'>>(document, after, happening, act)
}

/** Which series a document registered at this moment belongs to. */
export function seriesOf(organCode: string, act: Act): { organ: string; year: number } {
  return { organ: organCode, year: shanghaiYear(act.at) }
}
