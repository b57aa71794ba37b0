/** What the credit page says of what an entity registers of itself. */
export interface ItemWords {
  /** of a section: whose words they are, and who stands behind them */
  readonly own: string
  readonly pictures: (count: number) => string
  readonly enlarge: (title: string) => string
  /** a section lists its first ones; this shows the others */
  readonly all: (count: number) => string
}

export const itemsZh: ItemWords = {
  own: '企业自报 · 部门确认',
  pictures: count => `${count} 张`,
  enlarge: title => `放大照片：${title}`,
  all: count => `列出全部 ${count} 条`,
}

export const itemsEn: ItemWords = {
  own: 'Stated by the business · confirmed by the department',
  pictures: count => (count === 1 ? '1 photo' : `${count} photos`),
  enlarge: title => `Enlarge photos: ${title}`,
  all: count => `List all ${count}`,
}

export const itemsRu: ItemWords = {
  own: 'Указано организацией · подтверждено ведомством',
  pictures: count => `Фото: ${count}`,
  enlarge: title => `Увеличить фото: ${title}`,
  all: count => `Показать все: ${count}`,
}
