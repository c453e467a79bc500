import type { Message } from './message.ts';
import { searchEn } from './search-en.ts';
import { toolsEn } from './tools-en.ts';

/** Every text of the shop in English; the other languages follow its keys. */
export const en = {
  ...toolsEn,
  ...searchEn,

  // Everywhere
  close: 'Close',
  undo: 'Undo',
  retry: 'Try again',
  home: 'Home',

  // Header and footer
  skip: 'Skip to the content',
  'header.departments': 'Departments',
  'header.cart': { one: 'Cart, {count} piece', other: 'Cart, {count} pieces' },
  'header.your-data': 'Your data',
  'header.settings': 'Settings',
  'header.hood': 'Under the hood',
  'header.tour': 'Show me',
  'header.main': 'Main',
  'settings.language': 'Language',
  'settings.theme': 'Theme',
  'settings.theme.auto': 'Auto',
  'settings.theme.light': 'Light',
  'settings.theme.dark': 'Dark',
  'settings.direction': 'Direction',
  'settings.direction.ltr': 'Left to right',
  'settings.direction.rtl': 'Right to left',
  'footer.what':
    'Harbour & Pine is a demo shop. Its recommendations are worked out on this device, inside this page; nothing about you is sent anywhere.',
  'footer.data': 'See, export or erase what this page remembers',
  'footer.own': 'Try it with your own catalogue',
  'footer.goods': 'The products and brands are invented; nothing here is for sale.',
  'footer.links': 'About this demo',
  'lazy.failed': 'This part of the page could not be loaded. Check your connection and try again.',

  // Loading
  'loading.title': 'Opening the shop',
  'catalog.failed.title': 'The shelves did not arrive',
  'catalog.failed.text':
    'The list of products could not be loaded. Your connection may have dropped; nothing is lost.',

  // Cards and prices
  'price.now': 'Now',
  'price.was': 'Was',
  'card.dismiss': 'Not interested in {title}',
  'dismiss.item': 'Not this item',
  'dismiss.brand': 'Nothing from {name}',
  'dismiss.category': 'Nothing in {name}',
  'dismissed.item': 'You will not see “{name}” again.',
  'dismissed.brand': 'Nothing from {name} will be recommended any more.',
  'dismissed.category': 'Nothing in {name} will be recommended any more.',
  'dismissed.here': '“{name}” is gone from this page. Nothing is remembered, as you asked.',
  'card.variants': { one: '{count} choice', other: '{count} choices' },
  'stock.in-stock': 'In stock',
  'stock.limited': 'Only a few left',
  'stock.pre-order': 'Pre-order',
  'stock.back-order': 'On back-order',
  'stock.out-of-stock': 'Sold out',

  // Rows
  'row.for-you': 'For you',
  'row.for-you.new': 'A good place to start',
  'row.complementary.cart': 'Goes with your cart',
  'row.previous': 'Show earlier: {row}',
  'row.next': 'Show more: {row}',
  'taste.none': 'Open a few products you like, and this row turns to them.',
  'taste.some': 'You seem to like: {list}',
  'taste.within': '{category} ({wider})',
  'taste.denied': 'You asked for no history: this row is the same for everybody.',

  // Home
  'home.title': 'Harbour & Pine',
  'home.hero.title': 'Good things for indoors and out.',
  'home.hero.text':
    'A small shop of {count} products that learns what you like right here, on your device. Open three products you like and watch the first row change.',
  'home.hero.start': 'Show me how',
  'home.departments': 'Departments',

  // Department
  'department.count': { one: '{count} product', other: '{count} products' },
  'department.all': 'All',
  'department.categories': 'Categories of {department}',
  'department.sort': 'Sort by',
  'department.sort.popular': 'Most popular',
  'department.sort.price-up': 'Price, low to high',
  'department.sort.price-down': 'Price, high to low',
  'department.sort.new': 'Newest first',
  'department.in-stock': 'In stock only',
  'department.more': 'Show more',
  'department.shown': 'Showing {shown} of {count}',
  'department.products': 'Products',
  'department.none': 'Nothing here is in stock right now.',
  'department.none.action': 'Show sold-out products too',

  // Product
  'product.crumbs': 'Where you are',
  'product.add': 'Add to cart',
  'product.add.pre-order': 'Pre-order',
  'product.sold-out': 'Sold out',
  'product.sold-out.hint': 'This one is sold out. The products below come close.',
  'product.added': '“{title}” is in your cart.',
  'product.to-cart': 'View cart',
  'product.in-cart': {
    one: '{count} piece is in your cart',
    other: '{count} pieces are in your cart',
  },
  'product.save': 'You save {amount}',
  'product.choices': 'Choices',
  'product.facts': 'Details',

  // Cart
  'cart.title': 'Your cart',
  'cart.empty': 'Your cart is empty.',
  'cart.empty.text': 'Put something in it: a lantern, a grinder, a puzzle.',
  'cart.empty.action': 'Start at the front page',
  'cart.quantity': 'Quantity of {title}',
  'cart.less': 'One piece less of {title}',
  'cart.more': 'One piece more of {title}',
  'cart.remove.label': 'Remove {title}',
  'cart.removed': '“{title}” was taken out.',
  'cart.each': '{price} each',
  'cart.summary': 'Summary',
  'cart.goods': { one: '{count} piece', other: '{count} pieces' },
  'cart.saved': 'Reductions',
  'cart.delivery': 'Delivery',
  'cart.delivery.free': 'Free',
  'cart.total': 'Total',
  'cart.checkout': 'Check out',
  'cart.note': 'This is a demo: no payment, no address, nothing is sent.',
  'cart.memory': 'The cart lasts as long as this page, because nothing may be kept on this device.',
  'cart.thanks': 'Thank you!',
  'cart.thanks.text': {
    one: '{count} piece for {total} is on its way to nowhere: this is a demo. What you bought now counts for your lists, and will not be offered again.',
    other:
      '{count} pieces for {total} are on their way to nowhere: this is a demo. What you bought now counts for your lists, and will not be offered again.',
  },
  'cart.thanks.action': 'See what changed for you',

  // Not found
  'not-found.title': 'This page is not here',
  'not-found.text': 'The address may be mistyped, or the page has moved. These are popular:',
  'not-found.product.title': 'This product is not here',
  'not-found.product.text': 'It may have left the shop. These are popular:',
  'not-found.department.title': 'This department is not here',
} satisfies Record<string, Message>;
