const timers = process.getBuiltinModule('node:timers')
export default timers
export const { setTimeout } = timers
