/** A token that whoever serves these pages gives to everybody who opens them, and whose it is. */
export interface OfferedToken {
  readonly of: string
  readonly token: string
}

/** The tokens on offer. A deployed API has none. */
export async function offeredTokens(): Promise<readonly OfferedToken[]> {
  const response = await fetch('/settings.json')
  if (!response.ok) return []
  const { tokens = [] } = (await response.json()) as { tokens?: readonly OfferedToken[] }
  return tokens
}
