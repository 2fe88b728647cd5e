package dev.pitwall.guards.planted.team;

import com.google.zxing.qrcode.QRCodeWriter;

/** Planted: a QR code outside of {@code team.invitation}. */
public record DrawsACode(QRCodeWriter writer) {}
