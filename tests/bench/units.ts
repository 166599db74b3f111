/** A value as the API of DynamoDB carries it. */
export type Value = Readonly<Record<string, unknown>>
export type Attributes = Readonly<Record<string, Value>>

/** The attributes that an index holds: its own key, and what is projected besides the table's key. */
export interface Index {
  readonly name: string
  readonly pk: string
  readonly sk: string
  readonly projected: readonly string[]
}

/** What is remembered of a stored item: enough to compute what the next write of it costs. */
export interface Stored {
  /** Bytes of each attribute, its name included. */
  readonly bytes: Readonly<Record<string, number>>
  /** The attributes that indexes hold. */
  readonly indexed: Attributes
}

/** Units of a write of so many bytes: one for each kB, rounded up, and one at least. */
export function writeUnits(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / 1024))
}

/** Units of a consistent read of so many bytes; an eventually consistent one costs half. */
export function readUnits(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / 4096))
}

/** The size of an item by the rules that AWS publishes; numbers are approximate there, too. */
export function bytesOf(item: Attributes): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + utf8(name) + bytesOfValue(value), 0)
}

export function bytesOfValue(value: Value): number {
  const [[type, content] = ['NULL', true]] = Object.entries(value)
  switch (type) {
    case 'S':
      return utf8(String(content))
    case 'N':
      return bytesOfNumber(String(content))
    case 'B':
      return Math.floor((String(content).replaceAll('=', '').length * 3) / 4)
    case 'L':
      return (content as Value[]).reduce((sum, one) => sum + 1 + bytesOfValue(one), 3)
    case 'M':
      return 3 + Object.keys(content as object).length + bytesOf(content as Attributes)
    case 'SS':
    case 'NS':
    case 'BS':
      return (content as string[]).reduce((sum, one) => sum + bytesOfValue({ [type[0] ?? 'S']: one }), 0)
    default:
      return 1
  }
}

function bytesOfNumber(text: string): number {
  const digits = text.replace(/^-|[eE].*$|\./g, '').replace(/^0+|0+$/g, '').length
  return Math.ceil(digits / 2) + 1 + (text.startsWith('-') ? 1 : 0)
}

const utf8 = (text: string): number => Buffer.byteLength(text)

/** What is remembered of an item that was put. */
export function remembered(item: Attributes, indexes: readonly Index[]): Stored {
  const names = new Set(indexes.flatMap(index => [index.pk, index.sk, ...index.projected]))
  return {
    bytes: Object.fromEntries(
      Object.entries(item).map(([name, value]) => [name, utf8(name) + bytesOfValue(value)]),
    ),
    indexed: Object.fromEntries(
      Object.entries(item).filter(([name]) => names.has(name) || name === 'pk' || name === 'sk'),
    ),
  }
}

export function sizeOf({ bytes }: Stored): number {
  return Object.values(bytes).reduce((sum, size) => sum + size, 0)
}

/** An update as it arrives. */
export interface Update {
  readonly Key: Attributes
  readonly UpdateExpression?: string
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>
  readonly ExpressionAttributeValues?: Attributes
}

/**
 * An item after an update: exact where attributes are set to values, added to or removed; where a value is computed or
 * lies inside an attribute, the new values count as added to it.
 */
export function updated(before: Stored | undefined, update: Update, indexes: readonly Index[]): Stored {
  const { UpdateExpression = '', ExpressionAttributeNames: names = {} } = update
  const start = before ?? remembered(update.Key, indexes)
  const bytes: Record<string, number> = { ...start.bytes }
  const indexed: Record<string, Value> = { ...start.indexed }
  const known = new Set(indexes.flatMap(index => [index.pk, index.sk, ...index.projected]))
  for (const [, clause = '', body = ''] of UpdateExpression.matchAll(CLAUSES)) {
    for (const part of body.split(/,(?![^(]*\))/)) {
      const [path = '', operand = ''] = part.trim().split(/\s*=\s*|\s+/, 2)
      const isWhole = !/[.[]/.test(path)
      const first = path.split(/[.[]/)[0] ?? ''
      const name = names[first] ?? first
      const rest = part.slice(part.indexOf(path) + path.length)
      const values = [...rest.matchAll(/:\w+/g)].map(([value]) => update.ExpressionAttributeValues?.[value])
      const size = values.reduce((sum, value) => sum + (value === undefined ? 0 : bytesOfValue(value)), 0)
      const [value] = values
      if (clause === 'REMOVE') {
        if (isWhole) delete bytes[name]
        if (isWhole) delete indexed[name]
      } else if (clause === 'SET' && isWhole && /^:\w+$/.test(operand) && value !== undefined) {
        bytes[name] = utf8(name) + size
        if (known.has(name)) indexed[name] = value
      } else if (clause === 'ADD' && value?.N !== undefined) {
        bytes[name] ??= utf8(name) + size
      } else if (clause !== 'DELETE') {
        bytes[name] = (bytes[name] ?? utf8(name)) + size
      }
    }
  }
  return { bytes, indexed }
}

const CLAUSES = /\b(SET|ADD|REMOVE|DELETE)\b([\s\S]*?)(?=\b(?:SET|ADD|REMOVE|DELETE)\b|$)/g

/** The partition key of an index that a write changes, and what that costs. */
export interface IndexCost {
  readonly index: string
  readonly pk: string
  readonly units: number
}

/** What a write costs on the indexes: nothing where the entry stays as it is, and two writes where its key changes. */
export function indexCosts(
  before: Stored | undefined,
  after: Stored | undefined,
  indexes: readonly Index[],
): IndexCost[] {
  return indexes.flatMap(index => {
    const old = entryOf(before, index)
    const now = entryOf(after, index)
    const pk = now?.pk ?? old?.pk ?? ''
    const cost = (units: number): IndexCost[] => [{ index: index.name, pk, units }]
    if (old === null && now === null) return []
    if (old === null || now === null) return cost(writeUnits((old ?? now)?.size ?? 0))
    if (old.key !== now.key) return cost(writeUnits(old.size) + writeUnits(now.size))
    return old.content === now.content ? [] : cost(writeUnits(Math.max(old.size, now.size)))
  })
}

/** Bytes that an item and its entries in the indexes take in storage, where each of them takes 100 more than its content. */
export function storedBytes(stored: Stored, indexes: readonly Index[]): number {
  const entries = indexes.map(index => entryOf(stored, index)).filter(entry => entry !== null)
  const content = entries.reduce((sum, { size }) => sum + size, sizeOf(stored))
  return content + (1 + entries.length) * 100
}

function entryOf(stored: Stored | undefined, { pk, sk, projected }: Index) {
  const { [pk]: hash, [sk]: range } = stored?.indexed ?? {}
  if (stored === undefined || hash === undefined || range === undefined) return null
  const held = ['pk', 'sk', pk, sk, ...projected].flatMap(name => {
    const value = stored.indexed[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return {
    pk: String(hash.S),
    key: JSON.stringify([hash, range]),
    content: JSON.stringify(held),
    size: bytesOf(Object.fromEntries(held)),
  }
}
