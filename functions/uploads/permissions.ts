import { definePermissions, MEMBERS } from '../access/permissions.ts'

/** Who may upload files, and who may see them. */
export const permissions = definePermissions({
  beginUpload: { scope: 'document', relation: 'OWN', roles: ['DRAFTER'] },
  readUploads: { scope: 'document', relation: 'OWN', roles: MEMBERS },
})
