const http = process.getBuiltinModule('node:http')
export default http
export const { request, STATUS_CODES } = http
