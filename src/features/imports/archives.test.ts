import { archivesOf } from './archives'

it('one archive holds all codes up to two hundred, and more come in parts that say what is in them', () => {
  expect(archivesOf(0)).toEqual([])
  expect(archivesOf(200)).toEqual([{ part: 1, label: '下载 200 个诚信码' }])
  expect(archivesOf(401).map(({ label }) => label)).toEqual(['下载第 1 包（1–200）', '下载第 2 包（201–400）', '下载第 3 包（401–401）'])
})
