import { Menu, type MenuItemConstructorOptions } from "electron";

/** Electron's role items are English; each gets its Chinese label. */
export function menuTemplate(platform: NodeJS.Platform, development: boolean): MenuItemConstructorOptions[] {
  const separator = { type: "separator" } as const;
  const application: MenuItemConstructorOptions = {
    label: "案牍",
    submenu: [
      { role: "about", label: "关于案牍" },
      separator,
      { role: "hide", label: "隐藏案牍" },
      { role: "hideOthers", label: "隐藏其他" },
      { role: "unhide", label: "全部显示" },
      separator,
      { role: "quit", label: "退出案牍" },
    ],
  };
  const file: MenuItemConstructorOptions = {
    label: "文件",
    submenu: [platform === "darwin" ? { role: "close", label: "关闭窗口" } : { role: "quit", label: "退出" }],
  };
  const edit: MenuItemConstructorOptions = {
    label: "编辑",
    submenu: [
      { role: "undo", label: "撤销" },
      { role: "redo", label: "重做" },
      separator,
      { role: "cut", label: "剪切" },
      { role: "copy", label: "复制" },
      { role: "paste", label: "粘贴" },
      { role: "pasteAndMatchStyle", label: "只粘贴文字" },
      { role: "selectAll", label: "全选" },
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: "显示",
    submenu: [
      { role: "resetZoom", label: "实际大小" },
      { role: "zoomIn", label: "放大" },
      { role: "zoomOut", label: "缩小" },
      separator,
      { role: "togglefullscreen", label: "全屏" },
      ...(development ? [separator, { role: "toggleDevTools", label: "开发者工具" } as const] : []),
    ],
  };
  const windows: MenuItemConstructorOptions = {
    label: "窗口",
    submenu: [
      { role: "minimize", label: "最小化" },
      { role: "zoom", label: "缩放" },
    ],
  };
  return [...(platform === "darwin" ? [application] : []), file, edit, view, windows];
}

export function installMenu(development: boolean): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, development)));
}
