const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { transformSync } = require('esbuild')

// Node loads this ES module with require(); Jest does not, whatever it is transformed into
const source = readFileSync(join(__dirname, '../../node_modules/content-disposition/dist/index.js'), 'utf8')
const loaded = { exports: {} }
new Function('module', 'exports', transformSync(source, { format: 'cjs' }).code)(loaded, loaded.exports)
module.exports = loaded.exports
