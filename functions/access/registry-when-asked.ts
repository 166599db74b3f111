import type { Table } from '../platform/table.ts'

/**
 * Opens the table for the directory only when an action asks for it: then its credentials are fetched and its clients are
 * made. Apollo Server copies the context of a request, which reads every getter of the object itself, but none of its class.
 */
export class RegistryWhenAsked {
  readonly openRegistry: () => Table
  constructor(openRegistry: () => Table) {
    this.openRegistry = openRegistry
  }
  get registry(): Table {
    return this.openRegistry()
  }
}
