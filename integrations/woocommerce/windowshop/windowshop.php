<?php
/**
 * Plugin Name: windowshop
 * Description: Product recommendations that run in the shop's own page. Nothing is sent anywhere.
 * Version: 0.1.0
 * Requires at least: 6.0
 * Requires PHP: 7.4
 * Requires Plugins: woocommerce
 * License: MIT
 * Text Domain: windowshop
 */

defined( 'ABSPATH' ) || exit;

/** The settings: consent and, for large shops, the address of a pack. */
function windowshop_settings() {
	$kept = get_option( 'windowshop', array() );
	return wp_parse_args( is_array( $kept ) ? $kept : array(), array( 'consent' => 'memory', 'pack' => '' ) );
}

/** What consent may be set to, as `data-consent` of the script tag. */
function windowshop_consents() {
	return array( 'memory', 'granted', 'denied', 'consent-mode', 'tcf', 'attribute' );
}

/** The script tag, and the room that rows keep until it is loaded. The library's files lie in the plugin's folder `dist`. */
function windowshop_print_tag() {
	$settings = windowshop_settings();
	$script   = plugins_url( 'dist/windowshop.js', __FILE__ );
	$source   = $settings['pack'] ? $settings['pack'] : rest_url( 'wc/store/v1/products' );
	printf(
		'<style>windowshop-row:not(:defined) { display: block; min-height: 24.5em }</style>' . "\n"
		. '<script async src="%s" data-consent="%s" %s="%s"></script>' . "\n",
		esc_url( $script ),
		esc_attr( $settings['consent'] ),
		esc_attr( $settings['pack'] ? 'data-pack' : 'data-catalog' ),
		esc_url( $source )
	);
}
add_action( 'wp_head', 'windowshop_print_tag' );

/**
 * `[windowshop_row strategy="similar" limit="8" heading="…"]`; on a product's page the product is the start.
 * What stands before `[/windowshop_row]`, such as links, shows while there is no row.
 */
function windowshop_row( $given, $content = '' ) {
	$row  = shortcode_atts( array( 'strategy' => 'for-you', 'limit' => '8', 'item' => '', 'heading' => '' ), $given, 'windowshop_row' );
	$item = ( '' === $row['item'] && is_singular( 'product' ) ) ? (string) get_the_ID() : $row['item'];
	return sprintf(
		'<windowshop-row strategy="%s" limit="%d"%s%s>%s</windowshop-row>',
		esc_attr( $row['strategy'] ),
		max( 1, absint( $row['limit'] ) ),
		'' === $item ? '' : ' item="' . esc_attr( $item ) . '"',
		'' === $row['heading'] ? '' : ' heading="' . esc_attr( $row['heading'] ) . '"',
		wp_kses_post( do_shortcode( (string) $content ) )
	);
}
add_shortcode( 'windowshop_row', 'windowshop_row' );

/** What of a sent form is kept. */
function windowshop_sanitize( $given ) {
	$given   = is_array( $given ) ? $given : array();
	$consent = isset( $given['consent'] ) ? $given['consent'] : '';
	return array(
		'consent' => in_array( $consent, windowshop_consents(), true ) ? $consent : 'memory',
		'pack'    => isset( $given['pack'] ) && is_string( $given['pack'] ) ? esc_url_raw( $given['pack'] ) : '',
	);
}

add_action(
	'admin_init',
	function () {
		register_setting( 'windowshop', 'windowshop', array( 'type' => 'array', 'sanitize_callback' => 'windowshop_sanitize' ) );
	}
);
add_action(
	'admin_menu',
	function () {
		add_options_page( 'windowshop', 'windowshop', 'manage_options', 'windowshop', 'windowshop_print_settings' );
	}
);

function windowshop_print_settings() {
	$settings = windowshop_settings();
	echo '<div class="wrap"><h1>windowshop</h1><form method="post" action="options.php">';
	settings_fields( 'windowshop' );
	echo '<p><label>' . esc_html__( 'Consent', 'windowshop' ) . ' <select name="windowshop[consent]">';
	foreach ( windowshop_consents() as $consent ) {
		printf( '<option value="%s"%s>%s</option>', esc_attr( $consent ), selected( $settings['consent'], $consent, false ), esc_html( $consent ) );
	}
	echo '</select></label></p><p><label>' . esc_html__( 'Address of a pack (empty: the products of the shop)', 'windowshop' );
	printf( ' <input name="windowshop[pack]" class="regular-text" value="%s"></label></p>', esc_attr( $settings['pack'] ) );
	submit_button();
	echo '</form></div>';
}
