export function makeExecutableSchema() {
  throw new Error('the schema is made in functions/handlers/executable-schema.ts')
}
