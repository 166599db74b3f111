import type { Rejection } from '../model.ts'
import { extensionsOf } from './extensions.ts'

const MAX_CHARACTERS = 255
/** Devices that Windows takes a name for, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|clock\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu
/** Not seen, or turning round what is seen: 通知\u202Efdp.exe looks like 通知exe.pdf. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\u115f\u1160\u3164\uffa0]/u
const SEPARATOR = /[\\/:*?"<>|]/u
/** Extensions of what runs. Before another extension they are a disguise, or become the last if a program cuts one off. */
const PROGRAM =
  /\.(?:exe|com|scr|pif|bat|cmd|msi|msp|dll|cpl|hta|js|jse|vbs|vbe|wsf|wsh|ps1|psm1|jar|lnk|url|reg|sct|scf|inf|chm|hlp|iso|img|vhd|app|apk|sh|html?|xhtml|mht|svg|docm|xlsm|pptm|dotm|xlam)\s*(?:\.|$)/iu

/** Why a file may not have this name; null if it may. */
export function fileNameFault(fileName: string, mediaType: string): Rejection | null {
  if (isUnsafeName(fileName)) return 'FILE_NAME_UNSAFE'
  const extension = /\.([^.]+)$/u.exec(fileName)?.[1]?.toLowerCase()
  return extensionsOf(mediaType).some(one => one === extension) ? null : 'EXTENSION_DIFFERS'
}

function isUnsafeName(name: string): boolean {
  return (
    name.length > MAX_CHARACTERS ||
    UNSEEN.test(name) ||
    SEPARATOR.test(name) ||
    /^\s|[\s.]$|^\.+$|^$/u.test(name) ||
    DEVICE.test(name) ||
    PROGRAM.test(name)
  )
}

/** True for a name that leads out of the archive, or that an unpacking program may write elsewhere than it reads. */
export function isUnsafeEntryName(name: string): boolean {
  const path = name.endsWith('/') ? name.slice(0, -1) : name
  return (
    name.length > 1000 ||
    UNSEEN.test(name) ||
    /[\\:]/u.test(name) ||
    path.split('/').some(part => /^\.{0,2}$|[\s.]$/u.test(part) || DEVICE.test(part))
  )
}
