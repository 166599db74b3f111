/** Markup that a browser or the host of `.hta` runs. Text about it is rare in official documents, and refused too. */
const RUNS =
  /<(?:!doctype\s+html|html|head|body|script|hta:application|iframe|frameset|object|embed|applet|svg|meta|link|base|form|input|img)(?:[\s/>]|$)|<[a-z][^<>]{0,500}\son[a-z]{3,20}\s*=|(?:javascript|vbscript):|<\?php|<%/iu

/** True for text in which there is markup that something may run. */
export function hasMarkup(text: string): boolean {
  return RUNS.test(text)
}
