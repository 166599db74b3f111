type Json = unknown
type Fields = Readonly<Record<string, Json>>

/**
 * Whether a record passes the filter patterns of an event source mapping: any one of them is enough. A pattern
 * names fields; each field lists the conditions of which one must hold. Without patterns everything passes.
 */
export function passes(record: unknown, patterns: readonly Fields[]): boolean {
  return patterns.length === 0 || patterns.some(pattern => matches(record, pattern))
}

/** The first part of a pattern that is not understood here; undefined when all of it is. */
export function unknownIn(pattern: unknown): string | undefined {
  if (!isFields(pattern)) return JSON.stringify(pattern)
  for (const [key, value] of Object.entries(pattern)) {
    if (key === '$or') return '$or'
    const unknown = Array.isArray(value) ? value.find(condition => !isKnown(condition)) : unknownIn(value)
    if (unknown !== undefined) return typeof unknown === 'string' ? unknown : JSON.stringify(unknown)
  }
  return undefined
}

const operators = ['prefix', 'suffix', 'exists', 'anything-but', 'equals-ignore-case', 'numeric']

function isKnown(condition: Json): boolean {
  if (!isFields(condition)) return true
  const [operator] = Object.keys(condition)
  return operator !== undefined && operators.includes(operator)
}

function matches(value: Json, pattern: Fields): boolean {
  return Object.entries(pattern).every(([key, wanted]) => {
    const field = isFields(value) ? value[key] : undefined
    if (Array.isArray(wanted)) return wanted.some(condition => holds(field, condition))
    return isFields(wanted) && matches(field, wanted)
  })
}

function holds(field: Json, condition: Json): boolean {
  if (!isFields(condition)) return field === condition || (Array.isArray(field) && field.includes(condition))
  const [operator, operand] = Object.entries(condition)[0] ?? []
  switch (operator) {
    case 'exists':
      return (field !== undefined) === operand
    case 'prefix':
      return typeof field === 'string' && field.startsWith(String(operand))
    case 'suffix':
      return typeof field === 'string' && field.endsWith(String(operand))
    case 'equals-ignore-case':
      return typeof field === 'string' && field.toLowerCase() === String(operand).toLowerCase()
    case 'anything-but':
      return field !== undefined && !(Array.isArray(operand) ? operand : [operand]).includes(field)
    case 'numeric':
      return typeof field === 'number' && Array.isArray(operand) && compares(field, operand)
    default:
      return false
  }
}

function compares(field: number, operand: readonly Json[]): boolean {
  for (let n = 0; n + 1 < operand.length; n += 2) {
    const bound = Number(operand[n + 1])
    const holdsHere =
      {
        '=': field === bound,
        '<': field < bound,
        '<=': field <= bound,
        '>': field > bound,
        '>=': field >= bound,
      }[String(operand[n])] ?? false
    if (!holdsHere) return false
  }
  return true
}

function isFields(value: Json): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
