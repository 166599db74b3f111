import type { Messages } from '../access/messages.ts'

/** Texts of the problems of uploads, and its words. */
export const messages = {
  problems: {
    NOT_A_SHA256: {
      'zh-CN': 'SHA-256 摘要应为 64 位十六进制数字（0-9、a-f）。',
      en: 'A SHA-256 digest has 64 hexadecimal digits, 0-9 and a-f.',
    },
    MEDIA_TYPE_NOT_TAKEN: {
      'zh-CN': '不接收“{given}”类型的文件，可以上传的类型：{allowed}。',
      en: 'Files of the type "{given}" are not taken. These types are: {allowed}.',
    },
    NOT_A_FILE_NAME: {
      'zh-CN': '“{given}”不是文件名，请去掉路径。',
      en: '"{given}" is not the name of a file: leave out its path.',
    },
  },
  words: {
    beginUpload: { 'zh-CN': '上传文件', en: 'upload a file' },
    readUploads: { 'zh-CN': '查阅上传的文件', en: 'read uploads' },
    readQuarantine: { 'zh-CN': '查阅被隔离的文件', en: 'read what is in quarantine' },

    'Upload.PENDING': { 'zh-CN': '待校验', en: 'not checked yet' },
    'Upload.SCANNING': { 'zh-CN': '正在查杀病毒', en: 'being scanned for malware' },
    'Upload.QUARANTINED': { 'zh-CN': '已隔离', en: 'in quarantine' },
    'Upload.READY': { 'zh-CN': '已校验', en: 'checked' },
    'Upload.REJECTED': { 'zh-CN': '未通过校验', en: 'rejected' },

    SIZE_DIFFERS: { 'zh-CN': '大小与声明不符', en: 'its size is not what was declared' },
    SHA256_DIFFERS: { 'zh-CN': '摘要与声明不符', en: 'its digest is not what was declared' },
    TYPE_DIFFERS: { 'zh-CN': '类型与声明不符', en: 'its type is not what was declared' },
    TYPE_NOT_TAKEN: { 'zh-CN': '不接收此类型的文件', en: 'files of its type are not taken' },
    ARCHIVE_BROKEN: { 'zh-CN': '压缩包已损坏', en: 'its archive is broken' },
    ARCHIVE_TOO_LARGE: { 'zh-CN': '解压后过大', en: 'it is too large when unpacked' },
    SCAN_TOO_LARGE: { 'zh-CN': '超出病毒查杀的大小限制', en: 'it is too large to be scanned for malware' },
    SCAN_UNSUPPORTED: {
      'zh-CN': '无法查杀病毒（例如已加密）',
      en: 'it cannot be scanned for malware, as if it is encrypted',
    },
    MALWARE: { 'zh-CN': '含有恶意代码', en: 'it contains malware' },

    'application/pdf': { 'zh-CN': 'PDF', en: 'PDF' },
    'application/ofd': { 'zh-CN': 'OFD', en: 'OFD' },
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
      'zh-CN': 'Word 文档（DOCX）',
      en: 'Word documents (DOCX)',
    },
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
      'zh-CN': 'Excel 表格（XLSX）',
      en: 'Excel sheets (XLSX)',
    },
    'image/png': { 'zh-CN': 'PNG 图片', en: 'PNG images' },
    'image/jpeg': { 'zh-CN': 'JPEG 图片', en: 'JPEG images' },
    'text/plain': { 'zh-CN': '纯文本', en: 'plain text' },
    'text/csv': { 'zh-CN': 'CSV', en: 'CSV' },
  },
} as const satisfies Messages
