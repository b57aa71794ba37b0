import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig } from '@tarojs/cli'
import { buildConstants } from './way'

const root = resolve(__dirname, '..')
const shared = ['contract', 'domain', 'city'].map(folder => resolve(root, folder))

const web = process.env.TARO_ENV === 'h5'
// tests build a second mini-program beside the one that is released
const folder = web ? 'dist/h5' : (process.env.WEAPP_FOLDER ?? 'dist/weapp')
/** The web asks the host that it came from. */
const constants = web ? undefined : buildConstants(process.env)
// it says what the build before was made of (scripts/build-web.ts); one by hand may be made of something else
rmSync(`${folder}.stamp`, { force: true })

export default defineConfig({
  projectName: 'integrity-code',
  date: '2026-11-24',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: folder,
  framework: 'react',
  plugins: [resolve(__dirname, 'aria.ts')],
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // out of the cache a mini-program came that lacked modules on its second build: its pages opened with an error, and nothing had complained
  cache: { enable: web },
  defineConstants: Object.fromEntries(Object.entries(constants ?? {}).map(([name, value]) => [name, JSON.stringify(value)])),
  // the web's decoder is served from here and never from a foreign host
  copy: {
    patterns: [
      web
        ? { from: 'node_modules/zxing-wasm/dist/reader/zxing_reader.wasm', to: `${folder}/static/zxing_reader.wasm` }
        : { from: 'config/sitemap.json', to: `${folder}/sitemap.json` },
    ],
    options: {},
  },
  mini: {
    compile: { include: [...shared, resolve(root, 'config')] },
    postcss: { pxtransform: { enable: true, config: {} } },
  },
  h5: {
    publicPath: '/app/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    // without this each page carries its own copy of the components
    webpackChain: chain => {
      chain.optimization.splitChunks({
        chunks: 'async',
        cacheGroups: { common: { name: 'common', chunks: 'async', minChunks: 3, priority: 10, reuseExistingChunk: true } },
      })
    },
    compile: { include: shared },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: { filename: 'css/[name].[contenthash:8].css', chunkFilename: 'css/[name].[contenthash:8].css' },
    postcss: { pxtransform: { enable: true, config: { baseFontSize: 20, minRootSize: 17, maxRootSize: 24 } } },
  },
})
