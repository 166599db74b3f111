import type { Inspector } from '../inspector.ts'
import { refuse } from '../refusal.ts'
import { LINK } from './relations.ts'
import { attribute, type XmlReader } from './xml.ts'

/** Fields of Word that load other files or call programs, however their code is cut into runs. */
const FIELD = /\b(?:DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DATABASE|MACROBUTTON)\b/iu
/** Functions of Excel that load or call, and the old form of calls to programs: =cmd|'/c …'!A1. */
const FORMULA =
  /\b(?:WEBSERVICE|CALL|REGISTER(?:\.ID)?|EXEC|RTD|IMAGE|SQL\.REQUEST)\s*\(|(?:^|[=+\-*/(,&])\s*'?[A-Za-z][\w.]*'?\s*\||\[(?:https?:|\\\\|file:)/iu

/** Cells, runs and their text: most of what there is, of which no attribute does anything. */
const PLAIN = new Set(['c', 'v', 'row', 'is', 't', 'r', 'p', 'rPr', 'pPr', 'si'])

function isFormula(name: string): boolean {
  return name === 'f' || name === 'definedName' || name.startsWith('formula')
}

/** A reader that refuses code in the elements of a part. */
export function refuseCode(inspector: Inspector, place: string): XmlReader {
  let field = ''
  let formula: string | null = null
  const isPicture = /\.svg$/iu.test(place)
  return {
    open(name, attributes) {
      if (PLAIN.has(name)) return
      if (name === 'fldSimple') refuseField(attribute(attributes, 'instr') ?? '')
      if (name === 'instrText' || name === 'delInstrText') formula = ''
      else if (isFormula(name)) formula = ''
      if (name === 'ddeLink' || name === 'oleLink' || name === 'webPr' || name === 'dbPr')
        refuse('HAS_EXTERNAL_LINK', inspector.at(place))
      if (name === 'OLEObject' || name === 'oleObj' || name === 'oleObject' || name === 'altChunk')
        refuse('HAS_EMBEDDED_OBJECT', inspector.at(place))
      if (name === 'script' || attribute(attributes, 'onLoad') !== undefined)
        refuse('HAS_SCRIPT', inspector.at(place))
      const action = attribute(attributes, 'action') ?? ''
      if (/^ppaction:\/\/(?:program|macro|ole)/iu.test(action)) refuse('HAS_SCRIPT', inspector.at(place))
      if (isPicture) refuseInPicture(attributes)
    },
    text(text) {
      if (formula !== null) formula += text
    },
    close(name) {
      if (name === 'instrText' || name === 'delInstrText') field += formula ?? ''
      else if (formula !== null && FORMULA.test(formula)) refuse('HAS_EXTERNAL_LINK', inspector.at(place))
      if (name === 'instrText' || name === 'delInstrText' || isFormula(name)) formula = null
      if (name !== 'p') return
      refuseField(field)
      // A field may go on in the next paragraph.
      field = field.slice(-40)
    },
  }

  function refuseField(instruction: string): void {
    // The addresses of links may have any word in them.
    if (FIELD.test(instruction.replace(/"[^"]*"/gu, ''))) refuse('HAS_EXTERNAL_LINK', inspector.at(place))
  }

  function refuseInPicture(attributes: Readonly<Record<string, string>>): void {
    if (Object.keys(attributes).some(key => /^on/iu.test(key))) refuse('HAS_SCRIPT', inspector.at(place))
    const target = attribute(attributes, 'href') ?? ''
    if (target !== '' && !/^data:image\/(?:png|jpeg);/iu.test(target) && !LINK.test(target))
      refuse('HAS_EXTERNAL_LINK', inspector.at(place))
  }
}
