import fs, { promises } from './node-fs.mjs'

export default promises
/** Of a file or not: the SDK looks for its configuration, which no function has. Without what `promises` would load. */
export const readFile = (path, options) =>
  new Promise((done, fail) =>
    fs.readFile(path, options, (error, content) => (error === null ? done(content) : fail(error))),
  )
