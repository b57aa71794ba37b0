/** The whole way to an application, as the bars at its head show it. */
export const stepNames = ['主体信息', '照片与经办人', '签署承诺', '核对提交'] as const
