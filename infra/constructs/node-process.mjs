const own = process.getBuiltinModule('node:process')
export default own
export const { env, versions } = own
