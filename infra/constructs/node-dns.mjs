export const lookup = (...given) => process.getBuiltinModule('node:dns').lookup(...given)
