const net = process.getBuiltinModule('node:net')
export default net
export const { createConnection, isIP } = net
/** For `new` alone: what it is made by is loaded with the first one. */
export const BlockList = () => new net.BlockList()
