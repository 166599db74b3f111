import { definePermissions, MEMBERS } from '../access/permissions.ts'

/** Who may upload files, and who may see them. */
export const permissions = definePermissions({
  beginUpload: { scope: 'document', roles: ['DRAFTER'] },
  readUploads: { scope: 'document', roles: MEMBERS },
})
