import { definePermissions, MEMBERS } from '../access/permissions.ts'

/** Who may upload files, who may see them, and who is told what was found in them. */
export const permissions = definePermissions({
  beginUpload: { scope: 'document', relation: 'OWN', roles: ['DRAFTER'] },
  readUploads: { scope: 'document', relation: 'OWN', roles: [...MEMBERS, 'SECURITY_ADMINISTRATOR'] },
  readQuarantine: { scope: 'document', relation: 'OWN', roles: ['SECURITY_ADMINISTRATOR'] },
})
