import { resolve } from 'node:path'
import { defineConfig } from '@tarojs/cli'

const shared = ['contract', 'domain', 'city'].map(folder => resolve(__dirname, '..', folder))

export default defineConfig({
  projectName: 'integrity-code',
  date: '2026-11-24',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: process.env.TARO_ENV === 'h5' ? 'dist/h5' : 'dist/weapp',
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: true },
  mini: {
    compile: { include: shared },
    postcss: { pxtransform: { enable: true, config: {} } },
  },
  h5: {
    publicPath: '/app/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    compile: { include: shared },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: { filename: 'css/[name].[contenthash:8].css', chunkFilename: 'css/[name].[contenthash:8].css' },
    postcss: { pxtransform: { enable: true, config: { baseFontSize: 20, minRootSize: 17, maxRootSize: 24 } } },
  },
})
