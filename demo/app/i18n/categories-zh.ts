/** Chinese names of departments and their categories. */
export const categoriesZh: Readonly<Record<string, string>> = {
  'Baby & Toddler': '母婴',
  'Beauty & Care': '美容护理',
  'Camping & Hiking': '露营徒步',
  'Clothing & Shoes': '服装鞋履',
  'Coffee & Tea': '咖啡与茶',
  Cycling: '骑行',
  'Electronics & Audio': '电子与音响',
  'Gaming & Desk': '游戏与桌面',
  Garden: '园艺',
  'Home & Living': '家居生活',
  'Kitchen & Dining': '厨房餐饮',
  Pets: '宠物',
  Running: '跑步',
  'Stationery & Art': '文具与美术',
  'Toys & Games': '玩具与游戏',
};
