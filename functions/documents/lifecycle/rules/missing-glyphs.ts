import type { TextPlace } from '../../../kernel/problem-facts.ts'
import type { DocumentText } from '../../model/index.ts'
import { type MissingGlyph, missingGlyph } from '../../problems.ts'

/** More than this are not named one by one: they are found again once these are gone. */
const MOST = 20

/** Characters of a text that no font has, each with the first place where it stands: 〓 would be printed instead. */
export function missingGlyphFindings(
  {
    title,
    body,
    attachedTexts = [],
    main,
  }: Pick<DocumentText, 'title' | 'body' | 'attachedTexts'> & Partial<Pick<DocumentText, 'main'>>,
  isCovered: (character: string) => boolean,
): MissingGlyph[] {
  const texts: readonly (readonly [path: readonly string[], text: string])[] = [
    [['title'], title],
    [['body'], body],
    // As it is printed, with the names of organs that no directory has.
    ...(main?.form === 'LIST' ? [[['mainRecipients', 'list'], main.printed] as const] : []),
    ...attachedTexts.flatMap((one, index) =>
      (['title', 'body'] as const).map(
        field => [['attachedTexts', String(index), field], one[field]] as const,
      ),
    ),
  ]
  return texts
    .flatMap(([path, text]) =>
      [...new Set(text)]
        .filter(character => !PRINTS_NOTHING.test(character) && !isCovered(character))
        .map(character => missingGlyph(path, character, placeOf(text, character))),
    )
    .slice(0, MOST)
}

/** What the typesetting drops or sets as a blank. */
const PRINTS_NOTHING = /[\s\p{Control}\p{Format}\p{Variation_Selector}\p{Mark}\u115f\u1160\u3164\uffa0]/u

function placeOf(text: string, character: string): TextPlace {
  const before = text.slice(0, text.indexOf(character)).split('\n')
  return { line: before.length, character: [...(before.at(-1) as string)].length + 1 }
}
