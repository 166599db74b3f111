// In place of sha.js, by which Apollo Server hashes each query where `module.require` is missing, as in a bundle of modules.
module.exports = require('node:crypto').createHash
