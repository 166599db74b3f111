/** Where a tenant's printed documents are kept, by the digest of their bytes. */
export function renditionKey(tenant: string, digest: string): string {
  return `renditions/${tenant}/${digest}.pdf`
}
