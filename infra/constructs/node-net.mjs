const net = process.getBuiltinModule('node:net')
export default net
export const { createConnection, isIP } = net
/** What makes one is loaded with the first. A class, since esbuild makes an arrow of a function that is not seen to be constructed. */
export class BlockList {
  constructor() {
    // biome-ignore lint/correctness/noConstructorReturn: it stands for the class of Node
    return new net.BlockList()
  }
}
