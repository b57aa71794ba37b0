const { transformSync } = require('esbuild')

// esbuild instead of Babel: tests start in a tenth of the time, and types are checked by `npm run check` anyway
module.exports = {
  process(source, path) {
    const loader = path.endsWith('.tsx') ? 'tsx' : path.endsWith('.ts') ? 'ts' : 'js'
    const { code } = transformSync(source, {
      loader,
      format: 'cjs',
      target: 'node20',
      sourcefile: path,
      sourcemap: 'inline',
      jsx: 'automatic',
    })
    return { code }
  },
}
