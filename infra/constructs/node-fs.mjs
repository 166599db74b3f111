// What it has for promises, a reader of lines among it, is loaded when it is first used.
const fs = process.getBuiltinModule('node:fs')
export default fs
export const {
  createReadStream,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
} = fs
export const promises = new Proxy({}, { get: (_, name) => fs.promises[name] })
/** For `instanceof` alone. */
export const ReadStream = { [Symbol.hasInstance]: given => given instanceof fs.ReadStream }
